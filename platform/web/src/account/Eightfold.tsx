const PETAL = "M-11 -33L-30 -90A95 95 0 0 1 30 -90L11 -33A35 35 0 0 0 -11 -33Z";
const OTHERS = [67.5, 112.5, 157.5, 202.5, 247.5, 292.5, 337.5];

/** The mark drawn large and faint, as on an instrument: eight parts, a graduated ring, one sight. Decorative. */
export function Eightfold({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="-180 -180 360 360" className={className} aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--mark)">
        {[35, 110, 128, 172].map((radius) => (
          <circle key={radius} r={radius} strokeOpacity="0.35" strokeWidth="0.75" />
        ))}
        <circle r="119" strokeOpacity="0.4" strokeWidth="8" pathLength="360" strokeDasharray="0.4 4.6" />
        <circle r="150" strokeOpacity="0.22" strokeWidth="0.75" pathLength="360" strokeDasharray="2 3" />
        <circle r="119" strokeOpacity="0.8" strokeWidth="14" pathLength="360" strokeDasharray="0.5 44.5" />
      </g>
      <g fill="var(--mark)" fillOpacity="0.16">
        {OTHERS.map((angle) => (
          <path key={angle} d={PETAL} transform={`rotate(${angle})`} />
        ))}
      </g>
      <path fill="var(--brass)" fillOpacity="0.75" d={PETAL} transform="rotate(22.5) scale(1.17)" />
      <path d="M0 -30V-172" stroke="var(--brass)" strokeWidth="1" transform="rotate(22.5)" />
    </svg>
  );
}
