import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { ToastProvider } from "@/shared/components/Toasts";
import { PageContextProvider } from "@/shared/pageContext";
import { SessionProvider } from "@/shared/session";
import { makeQueryClient } from "./queryClient";
import { Routes } from "./Routes";
import { Stumble } from "./Stumble";

/** The whole web app. */
export function App() {
  const [client] = useState(makeQueryClient);
  return (
    <Stumble>
      <QueryClientProvider client={client}>
        <ToastProvider>
          <SessionProvider>
            <PageContextProvider>
              <Routes />
            </PageContextProvider>
          </SessionProvider>
        </ToastProvider>
      </QueryClientProvider>
    </Stumble>
  );
}
