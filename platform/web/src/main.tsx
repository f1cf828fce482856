import "@/shared/base.css";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { startLanguages } from "@/languages/i18n";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
await startLanguages();
createRoot(root).render(<App />);
