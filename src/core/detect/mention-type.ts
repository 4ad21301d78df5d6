/** How a mention names its speaker. */
export type MentionType = 'back' | 'name' | 'title' | 'body' | 'document' | 'group' | 'unnamed' | 'other';
