import { Component, type ErrorInfo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/shared/components/Button";
import { Notice } from "@/shared/components/Notice";

/** A chunk of an older build that an update has removed: loading the page again brings the new one. */
export function isMissingChunk(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script failed|preload CSS/i.test(error.message);
}

/** Catches what a page throws while it is drawn, and offers a way on. `place` renews it on navigation. */
export class Stumble extends Component<{ place?: string; children: ReactNode }, { error: unknown; place?: string }> {
  override state: { error: unknown; place?: string } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: { place?: string }, state: { error: unknown; place?: string }) {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Fallen error={this.state.error} />;
  }
}

function Fallen({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <div style={{ padding: "var(--space-5)", maxWidth: "40rem", marginInline: "auto" }}>
      <Notice
        tone="bad"
        title={t("trouble.title")}
        live
        actions={
          <Button look="primary" onClick={() => window.location.reload()}>
            {t("trouble.reload")}
          </Button>
        }
      >
        {t(isMissingChunk(error) ? "trouble.newVersion" : "trouble.page")}
      </Notice>
    </div>
  );
}
