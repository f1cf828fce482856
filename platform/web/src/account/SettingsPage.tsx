/** Being written. */
export default function SettingsPage() {
  return null;
}
