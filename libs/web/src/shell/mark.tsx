/** The sign of the application: one office linked to two. */
export function Mark(props: { size?: number }) {
  return (
    <svg width={props.size ?? 28} height={props.size ?? 28} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b4f94" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <circle cx="9" cy="16" r="3.6" />
        <circle cx="23" cy="9.5" r="3.6" />
        <circle cx="23" cy="22.5" r="3.6" />
        <path d="M12.4 14.5 19.6 11M12.4 17.5l7.2 3.5" />
      </g>
    </svg>
  );
}
