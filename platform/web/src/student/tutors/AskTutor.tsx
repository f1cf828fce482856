import { lazy, Suspense, useState, type ReactNode } from "react";
import type { ExchangeView } from "@/api/types";
import { Button } from "@/shared/components/Button";
import { useThreads } from "./useThreads";

const AskTutorDialog = lazy(() => import("./AskTutorDialog"));

/** A button that opens the dialog to hand over an answer, or a new question; gone once an answer is handed over. */
export function AskTutor({
  offering,
  exchange = null,
  label,
  icon,
}: {
  offering: string;
  exchange?: ExchangeView | null;
  label: ReactNode;
  icon?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const threads = useThreads(offering);
  if (exchange && threads.some(({ exchange_id: handed }) => handed === exchange.id)) return null;
  return (
    <>
      <Button size="small" icon={icon} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AskTutorDialog offering={offering} exchange={exchange} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
