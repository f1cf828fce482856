/** Being written. */
export default function ForgotPasswordPage() {
  return null;
}
