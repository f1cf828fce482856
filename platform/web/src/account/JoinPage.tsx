/** Being written. */
export default function JoinPage() {
  return null;
}
