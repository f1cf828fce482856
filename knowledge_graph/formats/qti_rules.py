"""What of QTI's response processing is understood: the tolerance of a number, and feedback on single wrong answers."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from knowledge_graph.formats.safe_xml import child, local_name, text_of

_COMPARISONS = ("match", "member", "equal", "stringMatch")


def feedback_rules(item: etree._Element) -> Iterator[tuple[str, str]]:
    """Pairs of a response and the identifier of the feedback it shows.

    Of every ``responseCondition`` the ``responseIf`` is looked at: a response is compared with a ``baseValue``, and
    then an outcome other than the score is set.
    """
    processing = child(item, "responseProcessing")
    if processing is None:
        return
    for rule in processing.iter():
        if not isinstance(rule.tag, str) or local_name(rule) not in {"responseIf", "responseElseIf"}:
            continue
        compared = next((one for one in rule if isinstance(one.tag, str) and local_name(one) in _COMPARISONS), None)
        answer = None if compared is None else child(compared, "baseValue")
        for outcome in rule:
            if answer is not None and local_name(outcome) == "setOutcomeValue" and outcome.get("identifier") != "SCORE":
                for value in outcome.iter():
                    if isinstance(value.tag, str) and local_name(value) == "baseValue":
                        yield text_of(answer).strip(), text_of(value).strip()


def tolerance_in(item: etree._Element) -> float:
    """The absolute tolerance with which the correct response is compared; 0 where it is exact."""
    for rule in item.iter():
        if not isinstance(rule.tag, str) or local_name(rule) != "equal" or child(rule, "correct") is None:
            continue
        if rule.get("toleranceMode") == "absolute":
            try:
                return max(abs(float(number)) for number in rule.get("tolerance", "0").split())
            except ValueError:
                return 0.0
    return 0.0
