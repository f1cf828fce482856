"""`octant refit`: opens the deployment's database, refits or goes back, and says in plain words what happened."""

from __future__ import annotations

from learning_platform.database.upgrade import upgrade_database
from learning_platform.progress.refitting import RefitReport, go_back, keep_refit, refit_from_ledger
from learning_platform.settings import Settings
from learning_platform.wiring import Parts, make_parts
from recommender.refit import Progress, RefitOutcome


def refit_or_go_back(settings: Settings, progress: Progress, *, switch: bool, back: bool) -> list[str]:
    """Runs the command and returns its lines.

    Args:
        settings: of the deployment.
        progress: told of each walk through the ledger.
        switch: put better parameters in force.
        back: go back to the parameters before the last switch instead.
    """
    parts = make_parts(settings)
    try:
        upgrade_database(parts.transactions.engine)
        return run_refit(parts, progress, switch=switch, back=back)
    finally:
        parts.transactions.engine.dispose()


def run_refit(parts: Parts, progress: Progress, *, switch: bool, back: bool) -> list[str]:
    """The same with the parts at hand."""
    if back:
        version = parts.transactions.write(lambda session: go_back(parts, session))
        return [f"In force again: {version or 'the analytic model'}. States are replayed when they are next read."]
    with parts.transactions.read() as session:  # minutes on a large ledger: nobody's answer must wait for it
        report = refit_from_ledger(parts, session, progress)
    parts.transactions.write(lambda session: keep_refit(parts, session, report, switch=switch))
    return _lines(report, switched=switch)


def _lines(report: RefitReport, *, switched: bool) -> list[str]:
    found = report.refit
    lines = [f"{found.answers} answers of {found.learners} learners; {found.held_out} answers held out to judge."]
    if found.outcome is RefitOutcome.TOO_LITTLE_DATA or found.before is None or found.after is None:
        return [*lines, "Too little data to refit: the parameters in force stay."]
    for name, quality in (("before", found.before), ("after", found.after)):
        lines.append(
            f"{name:>6}: log loss {quality.log_loss:.4f}, AUC {quality.area_under_curve:.4f}, "
            f"calibration error {quality.calibration_error:.4f}"
        )
    if found.outcome is RefitOutcome.NOT_BETTER or report.effect is None:
        return [*lines, "Refused: the new parameters do not predict held-out learners better. Nothing has changed."]
    effect = report.effect
    lines.append(
        f"Parameters {found.corrections.version}: {effect.learners_changed} of {effect.learners} learners would see "
        f"another status ({effect.statuses_changed} in all); the largest change of a probability is "
        f"{effect.largest_change:.2f}."
    )
    done = "They are in force now; `octant refit --back` takes that back."
    return [*lines, done if switched else "Nothing has changed; `octant refit --switch` puts them in force."]
