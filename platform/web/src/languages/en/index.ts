/** Every word of this language. */
import pages from "./pages";
import shell from "./shell";

export default { ...shell, ...pages };
