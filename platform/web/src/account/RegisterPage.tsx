/** Being written. */
export default function RegisterPage() {
  return null;
}
