/** Being written. */
export default function WelcomePage() {
  return null;
}
