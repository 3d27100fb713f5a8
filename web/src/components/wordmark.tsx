/** Two seats of unequal state, and the talk between them: the product's own mark. */
export function Wordmark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d="M4 4h8v24H4zM13.5 14h5v4h-5z" fill="var(--cobalt)" />
      <rect x="21" y="5" width="6.5" height="22" rx="1" fill="none" stroke="var(--cobalt)" strokeWidth="2.4" />
    </svg>
  );
}
