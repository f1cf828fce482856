/** Being written. */
export default function SignInPage() {
  return null;
}
