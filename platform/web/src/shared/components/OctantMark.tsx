const PETAL = "M-2.22 -6.64L-6.03 -18.02A19 19 0 0 1 6.03 -18.02L2.22 -6.64A7 7 0 0 0 -2.22 -6.64Z";
const SIGHTED = "M-2.22 -6.64L-7.3 -21.81A23 23 0 0 1 7.3 -21.81L2.22 -6.64A7 7 0 0 0 -2.22 -6.64Z";
const OTHERS = [67.5, 112.5, 157.5, 202.5, 247.5, 292.5, 337.5];

/** The mark: a circle in eight parts, one of them sighted. Decorative: the name stands beside it. */
export function OctantMark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="-24 -24 48 48" width={size} height={size} aria-hidden="true" focusable="false">
      <g fill="var(--mark)">
        {OTHERS.map((angle) => (
          <path key={angle} d={PETAL} transform={`rotate(${angle})`} />
        ))}
      </g>
      <path fill="var(--brass)" d={SIGHTED} transform="rotate(22.5)" />
    </svg>
  );
}
