"""A conversation as a file to keep."""

from __future__ import annotations

import re
from enum import StrEnum

from learning_platform.chat.schemas import CitationView, ConversationPage


class ExportFormat(StrEnum):
    """What a conversation can be taken along as."""

    MARKDOWN = "markdown"
    JSON = "json"


MEDIA_TYPES = {ExportFormat.MARKDOWN: "text/markdown; charset=utf-8", ExportFormat.JSON: "application/json"}
ENDINGS = {ExportFormat.MARKDOWN: "md", ExportFormat.JSON: "json"}


def exported(page: ConversationPage, form: ExportFormat) -> str:
    """Everything said, with the sources of every answer."""
    return page.model_dump_json(indent=2) if form is ExportFormat.JSON else _markdown(page)


def _markdown(page: ConversationPage) -> str:
    parts = [f"# {_one_line(page.conversation.title) or page.conversation.created_at.date().isoformat()}"]
    for exchange in page.exchanges:
        asked = "\n".join(f"> {line}" for line in exchange.question.splitlines())
        parts.append(f"## {exchange.asked_at:%Y-%m-%d %H:%M} UTC\n\n{asked}\n\n{exchange.answer}")
        if sources := list(dict.fromkeys(_source(citation) for citation in exchange.citations)):
            parts.append("\n".join(f"- {source}" for source in sources))
    return "\n\n".join(parts) + "\n"


def _source(citation: CitationView) -> str:
    title = _one_line(citation.concept.title)
    return f"{title} ({citation.source}, {citation.course_id}, {citation.course_version[:12]})"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def file_name(page: ConversationPage, form: ExportFormat) -> str:
    """A name of letters that every system takes."""
    return f"octant-conversation-{page.conversation.created_at:%Y-%m-%d}.{ENDINGS[form]}"
