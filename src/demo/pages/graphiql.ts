export const graphiqlPage = (): string => '<!doctype html><title>GraphiQL</title>'
