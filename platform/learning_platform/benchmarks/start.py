"""From the start of the process to the first response, and the memory it then holds."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx

from learning_platform.benchmarks.report import Figure
from learning_platform.benchmarks.serving import free_port, running_server
from learning_platform.demo.people import DEMO_PASSWORD, STUDENTS
from learning_platform.demo.running import seed_deployment
from learning_platform.settings import Settings

RUNS = 3
BARE = (
    "import fastapi, uvicorn; app = fastapi.FastAPI(); app.get('/health/ready')(lambda: {'status': 'ready'}); "
    "uvicorn.run(app, port=%d, log_level='error')"
)


def seeded_folder(folder: Path, course: Path) -> dict[str, str]:
    """Seeds a demo deployment into a folder and returns the environment that serves it."""
    embedding_dir = Settings().resolved_embedding_dir.resolve()
    settings = Settings(data_dir=folder, embedding_dir=embedding_dir, log_level="WARNING")
    seed_deployment(settings, [course], lambda _what, _done, _total: None)
    return {
        "OCTANT_DATA_DIR": str(folder),
        "OCTANT_EMBEDDING_DIR": str(embedding_dir),
        "OCTANT_LOG_LEVEL": "WARNING",
    }


def measure_start(course: Path) -> Iterator[Figure]:
    """The median of three starts of a seeded deployment, beside a bare application of the same framework."""
    starts, bare_starts, resident, bare_resident = [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        environment = seeded_folder(Path(folder), course)
        for _ in range(RUNS):
            port = free_port()
            command = ["-m", "learning_platform", "serve", "--port", str(port)]
            with running_server(command, port, "/health/ready", environment) as server:
                starts.append(server.start_seconds)
                _use(server.url)
                resident.append(server.resident_megabytes())
            with running_server(["-c", BARE % port], port, "/health/ready", {}) as server:
                bare_starts.append(server.start_seconds)
                bare_resident.append(server.resident_megabytes())
    yield Figure("start_s", sorted(starts)[RUNS // 2], "s", bar=3, baseline=sorted(bare_starts)[RUNS // 2])
    yield Figure("resident_mb", max(resident), "MB", bar=400, baseline=max(bare_resident))


def _use(url: str) -> None:
    """A path, an exercise and a question to the companion, so that everything lazy is loaded before memory is read."""
    with httpx.Client(base_url=f"{url}/api/v1", timeout=60) as client:
        signed_in = client.post("/session", json={"email": STUDENTS[0].email, "password": DEMO_PASSWORD})
        client.headers["X-CSRF-Token"] = signed_in.raise_for_status().json()["csrf_token"]
        offering = client.get("/offerings").raise_for_status().json()["offerings"][0]["id"]
        client.get("/path").raise_for_status()
        client.post("/attempts", json={"offering_id": offering, "concept_id": "determinant"}).raise_for_status()
        chat = client.post("/conversations", json={"offering_id": offering}).raise_for_status().json()["id"]
        client.post(f"/conversations/{chat}/questions", json={"question": "What is an eigenvalue?"}).raise_for_status()
