import { describe, expect, it } from "vitest";
import { aChange, aPath, aStep } from "./examples";
import { isSamePath, partChanges, pathDifference } from "./pathDifference";

const about = (id: string) => aStep({ concepts: [{ id, title: id }] });

describe("the difference of two paths", () => {
  it("is what came and what went", () => {
    const difference = pathDifference(
      aPath({ steps: [about("a"), about("b")] }),
      aPath({ steps: [about("b"), about("c")] }),
    );
    expect(difference.came.map(({ concepts }) => concepts[0]?.id)).toEqual(["c"]);
    expect(difference.went.map(({ concepts }) => concepts[0]?.id)).toEqual(["a"]);
    expect(difference.finished).toEqual([]);
  });

  it("is nothing when only order and minutes changed", () => {
    const [a, b] = [about("a"), about("b")];
    const again = aPath({ steps: [{ ...b, minutes: 9 }, a] });
    expect(isSamePath(pathDifference(aPath({ steps: [a, b] }), again))).toBe(true);
  });

  it("tells a step that was done from one that went", () => {
    const before = aPath({ steps: [about("a"), about("b"), about("c")] });
    const after = aPath({ steps: [about("c")], finished_today: 1 });
    const changes = [aChange("a", 0.4, 0.6), aChange("b", 0.5, 0.55, false)];
    const difference = pathDifference(before, after, changes);
    expect(difference.finished.map(({ concepts }) => concepts[0]?.id)).toEqual(["a"]);
    expect(difference.went.map(({ concepts }) => concepts[0]?.id)).toEqual(["b"]);
  });
});

describe("the changes", () => {
  it("of concepts that were answered come first, what followed apart", () => {
    const [own, other] = [aChange("a", 0.4, 0.5), aChange("b", 0.2, 0.9, false)];
    expect(partChanges([other, own])).toEqual({ shown: [own], related: [other] });
  });

  it("are never all set apart", () => {
    const [first, second] = [aChange("a", 0.4, 0.5, false), aChange("b", 0.2, 0.3, false)];
    expect(partChanges([first, second])).toEqual({ shown: [first], related: [second] });
  });
});
