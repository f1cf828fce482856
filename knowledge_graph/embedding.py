"""Texts to vectors. The only home of onnxruntime and tokenizers."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

MODEL_FILE: Final = "model.onnx"
TOKENIZER_FILE: Final = "tokenizer.json"
MANIFEST_FILE: Final = "manifest.json"
MAX_CHARACTERS: Final = 20_000
"""Of one text; far more than the model's 256 tokens hold of any language."""
BATCH_TOKENS: Final = 512
"""Of one run of the model, padding included. Measured on one core: larger runs take more memory and no less time."""

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def model_id(self) -> str:
        """Names the model and its revision; vectors of different ids are never compared."""
        ...

    @property
    def dimension(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, shape (len(texts), dimension)."""
        ...


class EmbeddingModelError(Exception):
    """The folder of the embedding model is missing or not whole."""


class MiniLmEmbedder:
    """all-MiniLM-L6-v2 or another sentence encoder by onnxruntime.

    From the folder that `minilm_export.export_minilm` or `sentence_model.export_sentence_model` wrote.

    One object may be used by several threads at once.
    """

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        """Loads the model.

        Args:
            folder: with ``model.onnx``, ``tokenizer.json`` and ``manifest.json``.
            threads: that work on one batch.

        Raises:
            EmbeddingModelError: the folder is missing or not whole.
        """
        try:
            manifest = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
            self._model_id = str(manifest["model_id"])
            self._dimension = int(manifest["dimension"])
            max_tokens = int(manifest["max_tokens"])
            tokenizer = (folder / TOKENIZER_FILE).read_text(encoding="utf-8")
            size = (folder / MODEL_FILE).stat().st_size
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise EmbeddingModelError(
                f"there is no whole embedding model in {folder}: run `octant embeddings prepare`"
            ) from error
        if size != manifest.get("bytes", {}).get(MODEL_FILE):
            raise EmbeddingModelError(
                f"{folder / MODEL_FILE} is cut off: delete the folder and run `octant embeddings prepare`"
            )
        self._tokenizer = Tokenizer.from_str(tokenizer)
        self._tokenizer.enable_truncation(max_tokens)
        self._tokenizer.no_padding()
        self._session = onnxruntime.InferenceSession(
            str(folder / MODEL_FILE), _session_options(threads), providers=["CPUExecutionProvider"]
        )

    @property
    def model_id(self) -> str:
        return self._model_id

    @property
    def dimension(self) -> int:
        return self._dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, shape (len(texts), dimension). Only the first 256 tokens of a text count."""
        # One by one: `encode_batch` would start a thread pool of its own, which does not survive a fork.
        encodings = [self._tokenizer.encode(clean(text)) for text in texts]
        vectors = np.empty((len(texts), self._dimension), dtype=np.float32)
        for batch in _batches([len(encoding.ids) for encoding in encodings]):
            vectors[batch] = self._run([encodings[position] for position in batch])
        return vectors

    def _run(self, encodings: Sequence[Encoding]) -> Vectors:
        longest = max(len(encoding.ids) for encoding in encodings)
        ids = np.zeros((len(encodings), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        vectors: Vectors = self._session.run(["vectors"], {"input_ids": ids, "attention_mask": mask})[0]
        return vectors


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Positions of texts of similar length, shortest first, as many together as the token bound allows."""
    batch: list[int] = []
    for position in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (len(batch) + 1) * lengths[position] > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(position)
    if batch:
        yield batch


def clean(text: str) -> str:
    r"""The text as the tokenizer can take it: cut to a bound, without NUL and lone surrogates.

    >>> clean("a\0b\ud800c")
    'abc'
    """
    return text[:MAX_CHARACTERS].replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def _session_options(threads: int) -> onnxruntime.SessionOptions:
    """Few threads that sleep when idle, and memory given back after each batch: a server holds this all day."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options
