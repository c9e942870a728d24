/** The one origin the window may show. */
export const appScheme = 'app';
export const appHost = 'custos';
export const appOrigin = `${appScheme}://${appHost}`;
export const startPage = `${appOrigin}/index.html`;
