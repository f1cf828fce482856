/** Being written. */
export default function ResetPasswordPage() {
  return null;
}
