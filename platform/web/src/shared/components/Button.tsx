import type { ComponentProps, ReactNode } from "react";
import { Link } from "wouter";
import styles from "./Button.module.css";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";

interface Looks {
  look?: ButtonLook;
  size?: "medium" | "small" | "large";
  /** Stands before the words; decorative. */
  icon?: ReactNode;
  /** Takes the whole width. */
  wide?: boolean;
}

function classes({ look = "secondary", size = "medium", wide = false }: Looks, extra?: string): string {
  return [styles.button, styles[look], styles[size], wide && styles.wide, extra].filter(Boolean).join(" ");
}

/** A button. While `busy` it cannot be pressed again and says so to screen readers. */
export function Button({
  look,
  size,
  icon,
  wide,
  busy = false,
  className,
  children,
  ...rest
}: Looks & { busy?: boolean } & ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...rest}
      className={classes({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      <span className={styles.words}>{children}</span>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({
  look,
  size,
  icon,
  wide,
  to,
  className,
  children,
  ...rest
}: Looks & { to: string } & Omit<ComponentProps<"a">, "href">) {
  return (
    <Link
      {...rest}
      href={to}
      className={classes({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) }, className)}
    >
      {icon}
      <span className={styles.words}>{children}</span>
    </Link>
  );
}

/** A button with a sign only; its name is for screen readers and the tooltip. */
export function IconButton({
  name,
  children,
  className,
  ...rest
}: { name: string; children: ReactNode } & Omit<ComponentProps<"button">, "name">) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles.quiet, styles.icon, className].filter(Boolean).join(" ")}
      aria-label={name}
      title={name}
    >
      {children}
    </button>
  );
}
