import type { LeakKind } from './evidence.ts';

/** More is not looked at: error pages are short, and patterns take time. */
const longestRead = 20_000;

const patterns: Record<LeakKind, readonly RegExp[]> = {
  stackTrace: [
    // JavaScript, Java
    /^[ \t]{2,20}at [\w$.<>[\] ]{1,100}\(?[^()\n]{0,200}:\d{1,6}(:\d{1,6})?\)?$/m,
    /^[ \t]{0,20}at [\w$.]{3,150}\([\w.]{1,80}\.(java|kt|scala):\d{1,6}\)/m,
    /Traceback \(most recent call last\)/,
    /^[ \t]{0,20}File "[^"\n]{1,200}", line \d{1,6}/m,
    /^#\d{1,3} \S{1,200}\.php\(\d{1,6}\): /m,
    /\.(rb|go|cs):\d{1,6}:in [`']/,
    /^[ \t]{2,20}at [\w.`<>+]{3,200}\([^\n)]{0,200}\) in [^\n]{1,200}:line \d{1,6}/m,
    /goroutine \d{1,6} \[running\]/,
  ],
  debugPage: [
    /Werkzeug Debugger/,
    /You're seeing this error because you have <code>DEBUG = True<\/code>/,
    /Whoops, looks like something went wrong|class="sf-dump"|Symfony Exception/,
    /<title>[^<]{0,80}(Laravel|Ignition)[^<]{0,80}<\/title>/i,
    /DeveloperExceptionPage|ASP\.NET is configured to show verbose error/i,
    /Action Controller: Exception caught/,
  ],
  query: [
    /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s[^\n]{1,200}\s(FROM|VALUES|SET|WHERE)\s/,
    /\bSQLSTATE\[/,
    /\bORA-\d{5}\b|\bSQLITE_[A-Z]{3,}/,
    /PrismaClient\w{0,40}Error|MongoServerError|QueryFailedError|SequelizeDatabaseError/,
    /You have an error in your SQL syntax/,
  ],
  path: [
    /(^|[\s"'(=>:])\/(home|usr|var|opt|srv|app|root|etc|mnt|data)\/[\w.@-]{1,80}\/[\w.@/-]{1,200}/m,
    /(^|[\s"'(=>])[A-Za-z]:\\{1,2}[\w .-]{1,80}\\{1,2}[\w .-]{1,80}/m,
    /\/node_modules\/[\w@.-]{1,80}\//,
  ],
  version: [
    /\b(nginx|Apache|Apache Tomcat|Jetty|IIS|gunicorn|uvicorn|Express|Werkzeug|Node\.js|PHP|Python|OpenSSL)\/v?\d{1,3}\.\d/i,
    /"(nodeVersion|serverVersion|frameworkVersion)"\s*:/i,
  ],
};

/**
 * What an error page tells that strangers need not know. Only which kinds; its text is not kept.
 * A page whose line breaks are written as in JSON is read as one with line breaks.
 */
export function findLeaks(text: string): LeakKind[] {
  const page = text.slice(0, longestRead).replaceAll('\\n', '\n').replaceAll('\\"', '"');
  return (Object.keys(patterns) as LeakKind[]).filter((kind) => patterns[kind].some((pattern) => pattern.test(page)));
}
