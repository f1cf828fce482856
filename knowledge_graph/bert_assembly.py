"""Assembles a published sentence encoder of the BERT family as an ONNX graph, without torch.

Run once at set-up. With `minilm_export` and `sentence_model` the only home of `onnx`; nothing that serves imports it.

Architectures: BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805), RoBERTa and XLM-RoBERTa (Conneau et al.
2020, https://arxiv.org/abs/1911.02116), which count positions from 2; pooling and L2 normalisation as in Sentence-BERT
(Reimers and Gurevych 2019, https://arxiv.org/abs/1908.10084).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET: Final = 20
"""The first with both LayerNormalization and Gelu; onnxruntime knows it since 1.17."""
IR_VERSION: Final = 9
FIRST_POSITION: Final[Mapping[str, int]] = {"bert": 0, "roberta": 2, "xlm-roberta": 2, "camembert": 2}
"""Of the first token, by the type of the model."""
_GELU: Final[Mapping[str, str]] = {"gelu": "none", "gelu_new": "tanh", "gelu_pytorch_tanh": "tanh"}
_NEARLY_ZERO: Final = 1e-9

Weights = Mapping[str, NDArray[Any]]


class Pooling(StrEnum):
    """How the vectors of tokens become the vector of a text."""

    MEAN = "mean"
    FIRST_TOKEN = "first-token"  # noqa: S105 - a token of text


class UnsupportedModelError(ValueError):
    """The model is of a kind that cannot be assembled."""


def assemble(
    weights: Weights, config: Mapping[str, Any], pooling: Pooling = Pooling.MEAN, name: str = "sentence-encoder"
) -> onnx.ModelProto:
    """The sentence encoder as an ONNX model.

    Inputs ``input_ids`` and ``attention_mask``, int64, shape (batch, tokens); output ``vectors``, unit vectors,
    float32, shape (batch, hidden size).

    Args:
        weights: the published tensors by name.
        config: ``config.json`` of the published model.
        pooling: how the vectors of tokens become one.
        name: of the graph.

    Raises:
        UnsupportedModelError: it is no BERT, RoBERTa or XLM-RoBERTa, or a weight is missing.
    """
    check_supported(config)
    graph = _GraphBuilder(_without_prefix(weights), config, name)
    hidden = graph.embeddings()
    bias = graph.attention_bias()
    for layer in range(config["num_hidden_layers"]):
        hidden = graph.layer(f"encoder.layer.{layer}", hidden, bias)
    graph.pool(hidden, pooling)
    return graph.model()


def check_supported(config: Mapping[str, Any]) -> None:
    """Refuses what would be assembled wrongly.

    Raises:
        UnsupportedModelError: with what is not supported.
    """
    kind, activation = config.get("model_type", "bert"), config.get("hidden_act", "gelu")
    if kind not in FIRST_POSITION:
        raise UnsupportedModelError(f"a model of type {kind!r} cannot be assembled, only {', '.join(FIRST_POSITION)}")
    if activation not in _GELU:
        raise UnsupportedModelError(f"the activation {activation!r} is not known, only {', '.join(_GELU)}")
    if config.get("position_embedding_type", "absolute") != "absolute":
        raise UnsupportedModelError("only absolute positions can be assembled")


def _without_prefix(weights: Weights) -> Weights:
    """The encoder's tensors under their bare names; some models publish them as ``bert.…`` or ``roberta.…``."""
    for prefix in ("", "bert.", "roberta.", "0.auto_model.", "model."):
        if f"{prefix}embeddings.word_embeddings.weight" in weights:
            return {name.removeprefix(prefix): values for name, values in weights.items() if name.startswith(prefix)}
    raise UnsupportedModelError("there are no word embeddings among the weights")


class _GraphBuilder:
    """Collects nodes and tensors; every method returns the name of the value it computes."""

    def __init__(self, weights: Weights, config: Mapping[str, Any], name: str) -> None:
        self._weights = weights
        self._name = name
        self._first_position = FIRST_POSITION[config.get("model_type", "bert")]
        self._gelu = _GELU[config.get("hidden_act", "gelu")]
        self._heads: int = config["num_attention_heads"]
        self._hidden: int = config["hidden_size"]
        self._epsilon: float = config["layer_norm_eps"]
        self._nodes: list[onnx.NodeProto] = []
        self._tensors: dict[str, onnx.TensorProto] = {}

    def embeddings(self) -> str:
        """Word + position + segment embeddings, normalised. Everything is segment 0, so its row joins the positions."""
        words = self._weight("embeddings.word_embeddings.weight")
        positions_of_tokens = self._found("embeddings.position_embeddings.weight")[self._first_position :]
        segment = self._found("embeddings.token_type_embeddings.weight")[0]
        every_position = self._tensor("positions", positions_of_tokens + segment)
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
        wide = self._node("Gelu", self._dense(f"{name}.intermediate.dense", hidden), approximate=self._gelu)
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

    def pool(self, hidden: str, pooling: Pooling) -> None:
        """The mean over real tokens, or the first token, scaled to length 1."""
        small = self._number("nearly_zero", _NEARLY_ZERO)
        pooled = self._mean(hidden, small) if pooling is Pooling.MEAN else self._first(hidden)
        length = self._node("ReduceL2", pooled, self._integers("tokens", 1), keepdims=1)
        self._nodes.append(helper.make_node("Div", [pooled, self._node("Max", length, small)], ["vectors"]))

    def _first(self, hidden: str) -> str:
        token = self._node("Gather", hidden, self._integers("first", 0), axis=1)
        return self._node("Squeeze", token, self._integers("tokens", 1))

    def _mean(self, hidden: str, small: str) -> str:
        mask = self._node("Cast", "attention_mask", to=TensorProto.FLOAT)
        kept = self._node("Mul", hidden, self._node("Unsqueeze", mask, self._integers("last", 2)))
        total = self._node("ReduceSum", kept, self._integers("tokens", 1), keepdims=0)
        count = self._node("ReduceSum", mask, self._integers("tokens", 1), keepdims=1)
        return self._node("Div", total, self._node("Max", count, small))

    def model(self) -> onnx.ModelProto:
        """What was collected, checked."""
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
            for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", self._hidden])
        graph = helper.make_graph(self._nodes, self._name, inputs, [output], list(self._tensors.values()))
        opset = helper.make_operatorsetid("", OPSET)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=IR_VERSION, producer_name="octant")
        onnx.checker.check_model(model)
        return model

    def _dense(self, name: str, value: str) -> str:
        """Value W^T + bias; the published W has shape (out, in)."""
        matrix = self._tensor(f"{name}.weight", self._found(f"{name}.weight").T)
        return self._node("Add", self._node("MatMul", value, matrix), self._weight(f"{name}.bias"))

    def _normalise(self, name: str, value: str) -> str:
        scale, shift = self._weight(f"{name}.weight"), self._weight(f"{name}.bias")
        return self._node("LayerNormalization", value, scale, shift, axis=-1, epsilon=self._epsilon)

    def _weight(self, name: str) -> str:
        return self._tensor(name, self._found(name))

    def _found(self, name: str) -> NDArray[Any]:
        if name not in self._weights:
            raise UnsupportedModelError(f"the weight {name!r} is missing")
        return self._weights[name].astype(np.float32)

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
