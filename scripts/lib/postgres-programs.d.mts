export function assertReachable(directory: string, identity: { uid: number; gid: number } | undefined): void;
