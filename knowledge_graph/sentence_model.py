"""Makes a served embedding model from any published sentence-transformers model of the BERT family.

Run once at set-up. The only home of `safetensors`; nothing that serves imports this module.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import onnx
from safetensors.numpy import load_file

from knowledge_graph.bert_assembly import FIRST_POSITION, Pooling, UnsupportedModelError, assemble, check_supported
from knowledge_graph.embedding import MANIFEST_FILE, MODEL_FILE, TOKENIZER_FILE

ASSEMBLY: Final = 1
"""To be raised when the assembled graph changes, so that an older one is replaced."""
WEIGHTS_FILE: Final = "model.safetensors"
_MODULES: Final = ("Transformer", "Pooling", "Normalize")
_PATTERNS: Final = ("*.json", WEIGHTS_FILE, "*/config.json")

Progress = Callable[[str], None]


def find_model(path_or_name: str, progress: Progress) -> Path:
    """The folder of a published model: one on this machine, or one that is fetched by its name on the Hugging Face hub.

    Raises:
        UnsupportedModelError: there is no such folder, and no model of this name could be fetched.
    """
    folder = Path(path_or_name)
    if folder.is_dir():
        return folder
    from huggingface_hub import snapshot_download  # noqa: PLC0415 - a local folder needs no hub

    progress(f"fetching {path_or_name}")
    try:
        return Path(snapshot_download(path_or_name, allow_patterns=list(_PATTERNS)))
    except (OSError, ValueError) as error:
        raise UnsupportedModelError(
            f"{path_or_name!r} is no folder here, and no model of that name could be fetched: {error}"
        ) from error


def export_sentence_model(source: Path, target: Path, progress: Progress, *, name: str | None = None) -> Path:
    """Writes ``model.onnx``, ``tokenizer.json`` and ``manifest.json`` into a folder, all or nothing.

    A folder that already holds what would be written is left alone.

    Args:
        source: a folder as sentence-transformers writes it: ``config.json``, ``model.safetensors``, ``tokenizer.json``,
            and ``1_Pooling/config.json`` unless the pooling is the mean.
        target: the folder; made with its parents, replaced as a whole when it is there.
        progress: told in a few words what is being done.
        name: of the model; the name of its folder by default.

    Returns:
        The target.

    Raises:
        UnsupportedModelError: the model is of another kind, or not whole.
    """
    name = name or source.resolve().name
    progress("reading the weights")
    config = _read(source, "config.json")
    check_supported(config)
    manifest, pooling = _manifest(source, config, name), _pooling(source)
    if _is_complete(target, manifest):
        progress("the embedding model is already there")
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as temporary:
        made = Path(temporary) / "new"
        made.mkdir()
        progress("assembling the model")
        onnx.save(assemble(load_file(source / WEIGHTS_FILE), config, pooling, name), made / MODEL_FILE)
        shutil.copyfile(source / "tokenizer.json", made / TOKENIZER_FILE)
        manifest["bytes"] = {name: (made / name).stat().st_size for name in (MODEL_FILE, TOKENIZER_FILE)}
        (made / MANIFEST_FILE).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
        if target.exists():
            target.rename(Path(temporary) / "old")
        made.rename(target)
    progress("the embedding model is ready")
    return target


def _manifest(source: Path, config: Mapping[str, Any], name: str) -> dict[str, Any]:
    for file in (WEIGHTS_FILE, "tokenizer.json"):
        if not (source / file).is_file():
            raise UnsupportedModelError(f"there is no {file} in {source}")
    with (source / WEIGHTS_FILE).open("rb") as file_of_weights:
        weights = hashlib.file_digest(file_of_weights, "sha256").hexdigest()
    limits = _read(source, "sentence_bert_config.json", missing={})
    longest = config["max_position_embeddings"] - FIRST_POSITION[config.get("model_type", "bert")]
    return {
        "model_id": f"{name}@{weights[:16]}",
        "assembly": ASSEMBLY,
        "dimension": config["hidden_size"],
        "max_tokens": min(limits.get("max_seq_length") or longest, longest),
    }


def _pooling(source: Path) -> Pooling:
    """Mean or first token; what would change the vectors in another way is refused."""
    for module in _read(source, "modules.json", missing=[]):
        kind = str(module["type"]).rsplit(".", maxsplit=1)[-1]
        if kind not in _MODULES:
            raise UnsupportedModelError(f"the model has a {kind} layer after its encoder, which cannot be assembled")
    config = _read(source, "1_Pooling/config.json", missing={"pooling_mode_mean_tokens": True})
    modes = {mode for mode, chosen in config.items() if mode.startswith("pooling_mode_") and chosen is True}
    if modes == {"pooling_mode_mean_tokens"}:
        return Pooling.MEAN
    if modes == {"pooling_mode_cls_token"}:
        return Pooling.FIRST_TOKEN
    raise UnsupportedModelError(f"the pooling {', '.join(sorted(modes))} is not known, only mean and first token")


def _read(source: Path, file: str, missing: Any = None) -> Any:  # noqa: ANN401 - JSON
    path = source / file
    if missing is not None and not path.is_file():
        return missing
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnsupportedModelError(f"{path} cannot be read: {error}") from error


def _is_complete(target: Path, manifest: Mapping[str, Any]) -> bool:
    """Whether the folder was written from the same weights by the same assembly, and its files are whole."""
    try:
        found = json.loads((target / MANIFEST_FILE).read_text(encoding="utf-8"))
        sizes = found.pop("bytes")
        whole = all((target / name).stat().st_size == sizes[name] for name in (MODEL_FILE, TOKENIZER_FILE))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    return whole and found == manifest
