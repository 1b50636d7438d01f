/** Two words, and two signs, might be one without the blank between them. */
export const free = /^(?:[()[\]{},;][\s\S]+|[\s\S]+[()[\]{},;]|[a_"]\s+[^a1"]|[^a_"]\s+[a1"])$/u;
