/** The media type of JSON, spelled as Apollo Server does. */
export const JSON_TYPE = 'application/json; charset=utf-8'
