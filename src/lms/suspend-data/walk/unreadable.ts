/** What was read is not what any version of the course writes. */
export class Unreadable extends Error {}
