/** How many columns before and after the drawn ones are not drawn. */
export interface Gaps {
  left: number;
  right: number;
}

/** Holds the place of rows that are not drawn. */
export function RowGap({ rows }: { rows: number }) {
  return rows > 0 ? (
    <tr aria-hidden="true">
      <td style={{ height: `calc(${rows} * var(--cell))` }} />
    </tr>
  ) : null;
}

/** Holds the place of columns that are not drawn. */
export function ColumnGap({ columns }: { columns: number }) {
  return columns > 0 ? <td aria-hidden="true" style={{ width: `calc(${columns} * var(--cell))` }} /> : null;
}
