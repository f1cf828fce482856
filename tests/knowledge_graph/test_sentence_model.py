"""Any published BERT or XLM-RoBERTa becomes a served model: compared with the published formulas, written in numpy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import huggingface_hub
import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import save_file
from scipy.special import erf
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing

from knowledge_graph.bert_assembly import FIRST_POSITION, UnsupportedModelError
from knowledge_graph.embedding import MiniLmEmbedder
from knowledge_graph.sentence_model import export_sentence_model, find_model

HIDDEN, LAYERS, HEADS, WIDE, POSITIONS = 16, 2, 4, 24, 12
WORDS = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", "norm", "of", "a", "vector", "向量"]
TEXTS = ["norm of a vector", "vector", "向量 norm", "unknown words here"]

Weights = dict[str, NDArray[np.float32]]


def random_weights(seed: int, positions: int) -> Weights:
    chance = np.random.default_rng(seed)

    def values(*shape: int) -> NDArray[np.float32]:
        return chance.normal(scale=0.4, size=shape).astype(np.float32)

    weights = {
        "embeddings.word_embeddings.weight": values(len(WORDS), HIDDEN),
        "embeddings.position_embeddings.weight": values(positions, HIDDEN),
        "embeddings.token_type_embeddings.weight": values(1, HIDDEN),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        norms += [f"{name}.attention.output.LayerNorm", f"{name}.output.LayerNorm"]
        for dense, outer, inner in (
            ("attention.self.query", HIDDEN, HIDDEN),
            ("attention.self.key", HIDDEN, HIDDEN),
            ("attention.self.value", HIDDEN, HIDDEN),
            ("attention.output.dense", HIDDEN, HIDDEN),
            ("intermediate.dense", WIDE, HIDDEN),
            ("output.dense", HIDDEN, WIDE),
        ):
            weights[f"{name}.{dense}.weight"], weights[f"{name}.{dense}.bias"] = values(outer, inner), values(outer)
    for norm in norms:
        weights[f"{norm}.weight"], weights[f"{norm}.bias"] = 1 + values(HIDDEN), values(HIDDEN)
    return weights


def write_model(
    folder: Path, *, kind: str = "bert", pooling: str = "mean_tokens", prefix: str = "", **changes: str
) -> Weights:
    """A folder as sentence-transformers writes it, with random weights."""
    first = FIRST_POSITION.get(kind, 0)
    weights = random_weights(7, POSITIONS + first)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "1_Pooling").mkdir(exist_ok=True)
    config = {
        "model_type": kind,
        "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "layer_norm_eps": 1e-5,
        "hidden_act": "gelu",
        "max_position_embeddings": POSITIONS + first,
        **changes,
    }
    modes = {f"pooling_mode_{mode}": mode == pooling for mode in ("cls_token", "mean_tokens", "max_tokens")}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "1_Pooling" / "config.json").write_text(json.dumps(modes), encoding="utf-8")
    save_file({f"{prefix}{name}": values for name, values in weights.items()}, folder / "model.safetensors")
    tokenizer = Tokenizer(WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    tokenizer.post_processor = TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 1), ("[SEP]", 2)])
    tokenizer.save(str(folder / "tokenizer.json"))
    return weights


def reference(weights: Weights, text: str, *, first: int, mean: bool) -> NDArray[np.float32]:
    """BERT by its published formulas, one text at a time."""

    def normal(values: NDArray[np.float32], name: str) -> NDArray[np.float32]:
        centred = values - values.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5)
        return np.asarray(scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"], dtype=np.float32)

    def dense(values: NDArray[np.float32], name: str) -> NDArray[np.float32]:
        return np.asarray(values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"], dtype=np.float32)

    ids = [1, *(WORDS.index(word) if word in WORDS else 3 for word in text.split()), 2]
    hidden = normal(
        weights["embeddings.word_embeddings.weight"][ids]
        + weights["embeddings.position_embeddings.weight"][first : first + len(ids)]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "embeddings.LayerNorm",
    )
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        parts = [
            dense(hidden, f"{name}.attention.self.{part}").reshape(len(ids), HEADS, -1).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        ]
        scores = np.exp(parts[0] @ parts[1].transpose(0, 2, 1) / np.sqrt(HIDDEN / HEADS))
        mixed = (scores / scores.sum(-1, keepdims=True) @ parts[2]).transpose(1, 0, 2).reshape(len(ids), HIDDEN)
        hidden = normal(hidden + dense(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
        wide = dense(hidden, f"{name}.intermediate.dense")
        wide = np.asarray(wide * (1 + erf(wide / np.sqrt(2))) / 2, dtype=np.float32)
        hidden = normal(hidden + dense(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")
    pooled = hidden.mean(0) if mean else hidden[0]
    return np.asarray(pooled / np.linalg.norm(pooled), dtype=np.float32)


@pytest.mark.parametrize("pooling", ["mean_tokens", "cls_token"])
@pytest.mark.parametrize(("kind", "prefix"), [("bert", ""), ("bert", "bert."), ("xlm-roberta", "roberta.")])
def test_vectors_are_those_of_the_published_formulas(tmp_path: Path, kind: str, prefix: str, pooling: str) -> None:
    weights = write_model(tmp_path / "tiny", kind=kind, prefix=prefix, pooling=pooling)
    served = MiniLmEmbedder(export_sentence_model(tmp_path / "tiny", tmp_path / "served", lambda _: None))
    first, mean = FIRST_POSITION[kind], pooling == "mean_tokens"
    expected = np.stack([reference(weights, text, first=first, mean=mean) for text in TEXTS])
    assert np.abs(served.embed(TEXTS) - expected).max() < 1e-4
    assert served.model_id.startswith("tiny@")
    assert served.dimension == HIDDEN


def test_a_text_longer_than_the_model_is_cut(tmp_path: Path) -> None:
    write_model(tmp_path / "tiny", kind="xlm-roberta")
    served = MiniLmEmbedder(export_sentence_model(tmp_path / "tiny", tmp_path / "served", lambda _: None))
    vectors = served.embed(["vector " * 50, "vector " * (POSITIONS - 2)])
    assert np.abs(vectors[0] - vectors[1]).max() < 1e-6


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"kind": "t5"}, "type 't5'"),
        ({"hidden_act": "swish"}, "activation 'swish'"),
        ({"pooling": "max_tokens"}, "pooling_mode_max_tokens"),
        ({"position_embedding_type": "relative_key"}, "absolute positions"),
        ({"prefix": "strange."}, "no word embeddings"),
    ],
)
def test_what_cannot_be_assembled_is_refused_by_name(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    write_model(tmp_path / "tiny", **changes)
    with pytest.raises(UnsupportedModelError, match=message):
        export_sentence_model(tmp_path / "tiny", tmp_path / "served", lambda _: None)
    assert not (tmp_path / "served").exists()


def test_a_layer_after_the_encoder_is_refused(tmp_path: Path) -> None:
    write_model(tmp_path / "tiny")
    modules = [{"type": "sentence_transformers.models.Dense"}]
    (tmp_path / "tiny" / "modules.json").write_text(json.dumps(modules), encoding="utf-8")
    with pytest.raises(UnsupportedModelError, match="Dense"):
        export_sentence_model(tmp_path / "tiny", tmp_path / "served", lambda _: None)


@pytest.mark.parametrize("file", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_folder_that_lacks_a_file_is_refused(tmp_path: Path, file: str) -> None:
    write_model(tmp_path / "tiny")
    (tmp_path / "tiny" / file).unlink()
    with pytest.raises(UnsupportedModelError, match=file):
        export_sentence_model(tmp_path / "tiny", tmp_path / "served", lambda _: None)


def test_a_name_is_fetched_from_the_hub_and_a_folder_is_taken_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[str] = []

    def fetch(name: str, **_: object) -> str:
        fetched.append(name)
        if "missing" in name:
            raise OSError("offline")
        return str(tmp_path)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", fetch)
    assert find_model(str(tmp_path), lambda _: None) == tmp_path
    assert fetched == []
    assert find_model("someone/model", lambda _: None) == tmp_path
    assert fetched == ["someone/model"]
    with pytest.raises(UnsupportedModelError, match="someone/missing"):
        find_model("someone/missing", lambda _: None)
