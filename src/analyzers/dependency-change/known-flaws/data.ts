import type { Ecosystem } from '../read-package-file.ts';

/** A package, and the first version without a mistake that everybody can look up; `*` where no version is good. */
export interface FlawRow {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly repaired: string;
}

const rows = (ecosystem: Ecosystem, text: string): readonly FlawRow[] =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const at = entry.lastIndexOf('@');
      return { ecosystem, name: entry.slice(0, at), repaired: entry.slice(at + 1) };
    });

/** Holes with a name or a number of their own, with programs that use them: code from afar, forged tokens, ways out of folders. */
export const flawRows: readonly FlawRow[] = [
  ...rows(
    'maven',
    `org.apache.logging.log4j:log4j-core@2.17.1 log4j:log4j@* org.apache.commons:commons-text@1.10.0
     commons-collections:commons-collections@3.2.2 org.apache.commons:commons-collections4@4.1 org.yaml:snakeyaml@2.0
     com.fasterxml.jackson.core:jackson-databind@2.12.7 org.springframework:spring-core@5.3.18 org.springframework:spring-beans@5.3.18
     org.springframework:spring-web@5.3.18 org.springframework:spring-webmvc@5.3.18 com.alibaba:fastjson@1.2.83 org.apache.struts:struts2-core@2.5.33
     com.thoughtworks.xstream:xstream@1.4.20 org.apache.shiro:shiro-core@1.13.0 org.apache.shiro:shiro-web@1.13.0 com.h2database:h2@2.1.210
     org.postgresql:postgresql@42.2.28 commons-fileupload:commons-fileupload@1.5 commons-beanutils:commons-beanutils@1.9.4
     commons-io:commons-io@2.7 org.apache.velocity:velocity@* org.codehaus.groovy:groovy-all@2.4.21 ch.qos.logback:logback-classic@1.2.13
     ch.qos.logback:logback-core@1.2.13 io.netty:netty-codec-http@4.1.108 org.bouncycastle:bcprov-jdk15on@1.67 com.nimbusds:nimbus-jose-jwt@9.37.2
     org.apache.activemq:activemq-client@5.15.16 org.apache.kafka:kafka-clients@3.4.0 org.apache.tomcat.embed:tomcat-embed-core@9.0.86
     org.owasp.antisamy:antisamy@1.7.5 org.jsoup:jsoup@1.15.3 mysql:mysql-connector-java@8.0.28`,
  ),
  ...rows(
    'npm',
    `minimist@1.2.6 lodash@4.17.21 jsonwebtoken@9.0.0 node-forge@1.3.0 axios@1.6.0 ejs@3.1.7 handlebars@4.7.7
     serialize-javascript@3.1.0 node-serialize@* vm2@* flatmap-stream@* tar@6.1.9 braces@3.0.3 semver@5.7.2 tough-cookie@4.1.3
     json5@1.0.2 follow-redirects@1.15.6 undici@5.28.4 xmldom@* marked@4.0.10 @babel/traverse@7.23.2 shelljs@0.8.5 crypto-js@4.2.0
     jquery@3.5.0 passport@0.6.0 sequelize@6.29.0 ws@7.5.10 nanoid@3.1.31 ansi-regex@3.0.1 express-fileupload@1.4.0 socket.io-parser@4.2.3
     qs@6.2.4 dompurify@2.5.4 sanitize-html@2.12.1 immer@9.0.6 merge@2.1.1 object-path@0.11.8 dot-prop@4.2.1 set-value@2.0.1 mixin-deep@1.3.2
     xml2js@0.5.0 loader-utils@1.4.2 url-parse@1.5.10 trim-newlines@3.0.1 y18n@4.0.1 hosted-git-info@2.8.9 path-parse@1.0.7 ini@1.3.6
     elliptic@6.5.4 bl@1.2.3 fast-xml-parser@4.2.5 jose@2.0.7 underscore@1.12.1 glob-parent@5.1.2 cookie-signature@1.0.4 mongoose@5.13.20
     knex@2.4.0 mysql2@3.9.8 pug@3.0.1 nodemailer@6.6.1 electron@22.3.24 simple-git@3.16.0 next@12.3.5 express-jwt@6.0.0`,
  ),
  ...rows(
    'pypi',
    `pyjwt@2.4.0 pyyaml@5.4 requests@2.31.0 urllib3@1.26.18 jinja2@2.11.3 django@3.2.25 flask@2.2.5 werkzeug@2.2.3 cryptography@42.0.4
     pillow@10.3.0 paramiko@2.10.1 lxml@4.9.1 certifi@2023.7.22 aiohttp@3.9.4 tornado@6.4.1 gunicorn@22.0.0 python-jose@3.4.0 pycrypto@*
     sqlparse@0.5.0 mako@1.2.2 jeilyfish@* python3-dateutil@* colourama@* setuptools@65.5.1 idna@3.7 starlette@0.40.0 fastapi@0.109.1
     python-multipart@0.0.18 pymongo@4.6.3 numpy@1.22.0 ansible@2.9.27 rsa@4.7 ecdsa@* httplib2@0.19.0 feedparser@5.1.2 bleach@3.3.0
     markdown2@2.4.0 mistune@2.0.3 oauthlib@3.2.2 sqlalchemy@1.3.0 celery@5.2.2 scrapy@2.11.1 waitress@2.1.2 twisted@22.10.0 py@1.11.0
     jwcrypto@1.5.6 authlib@1.3.1 pysaml2@6.5.0 transformers@4.36.0 mlflow@2.9.2`,
  ),
  ...rows(
    'gems',
    `rack@2.2.8 rails@6.1.7 nokogiri@1.16.2 rexml@3.2.7 puma@5.6.8 devise@4.7.1 loofah@2.19.1 rails-html-sanitizer@1.4.4 omniauth@2.0.0
     json@2.3.0 activerecord@6.1.7 actionpack@6.1.7 activestorage@6.1.7 yard@0.9.36 sinatra@2.2.3 kramdown@2.3.1 addressable@2.8.0 jwt@1.5.6 image_processing@1.12.2
     carrierwave@2.2.5 paperclip@* ruby-saml@1.17.0 omniauth-saml@2.1.2 doorkeeper@5.6.6 sidekiq@6.5.10 websocket-extensions@0.1.5`,
  ),
  ...rows(
    'go',
    `golang.org/x/crypto@0.17.0 golang.org/x/net@0.23.0 golang.org/x/text@0.3.8 google.golang.org/grpc@1.56.3 github.com/dgrijalva/jwt-go@*
     github.com/golang-jwt/jwt/v4@4.5.1 github.com/golang-jwt/jwt/v5@5.2.2 gopkg.in/yaml.v2@2.2.8 gopkg.in/yaml.v3@3.0.1 github.com/gin-gonic/gin@1.9.1
     github.com/opencontainers/runc@1.1.12 github.com/gorilla/websocket@1.4.1 github.com/boltdb-go/bolt@* google.golang.org/protobuf@1.33.0
     github.com/satori/go.uuid@* github.com/crewjam/saml@0.4.9 github.com/go-git/go-git/v5@5.11.0 github.com/jackc/pgx/v4@4.18.2 github.com/docker/docker@24.0.9
     github.com/containerd/containerd@1.6.26 github.com/labstack/echo/v4@4.9.0 github.com/russellhaering/goxmldsig@1.1.1 github.com/gogo/protobuf@1.3.2`,
  ),
  ...rows(
    'crates',
    `openssl@0.10.55 time@0.2.23 hyper@0.14.18 regex@1.5.5 h2@0.3.26 tokio@1.8.4 rustdecimal@* chrono@0.4.20 tar@0.4.36 zip@0.6.6 smallvec@1.6.1
     crossbeam-deque@0.7.4 rustls@0.20.9 webpki@0.22.2 thread_local@1.1.4 rocket@0.4.11 actix-web@3.0.0 actix-http@3.0.0 bytes@1.0.0 mio@0.8.11 sqlx@0.8.1 diesel@2.2.3 jsonwebtoken@8.0.0`,
  ),
  ...rows(
    'nuget',
    `newtonsoft.json@13.0.1 system.text.encodings.web@4.5.1 system.data.sqlclient@4.8.6 microsoft.data.sqlclient@2.1.7 log4net@2.0.10
     sharpziplib@1.3.3 system.net.http@4.3.4 system.text.regularexpressions@4.3.1 restsharp@106.12.0 bouncycastle@1.8.9 imagesharp@2.1.7
     sixlabors.imagesharp@2.1.7 system.text.json@6.0.10 microsoft.identitymodel.jsonwebtokens@6.34.0 system.identitymodel.tokens.jwt@6.34.0 npgsql@4.0.14
     azure.identity@1.11.4 system.security.cryptography.xml@4.7.1 system.drawing.common@4.7.2 yamldotnet@5.0.0`,
  ),
  ...rows(
    'packagist',
    `guzzlehttp/guzzle@7.4.5 guzzlehttp/psr7@1.9.1 phpmailer/phpmailer@6.5.0 twig/twig@2.15.3 dompdf/dompdf@2.0.4 firebase/php-jwt@6.0.0
     facade/ignition@2.5.2 phpunit/phpunit@4.8.28 laravel/framework@6.20.42 league/flysystem@1.1.4 symfony/http-kernel@4.4.50 smarty/smarty@3.1.47
     phpseclib/phpseclib@2.0.47 mpdf/mpdf@7.1.8 tecnickcom/tcpdf@6.7.4 adodb/adodb-php@5.20.21 robrichards/xmlseclibs@3.0.4 simplesamlphp/saml2@4.6.14
     onelogin/php-saml@3.0.0 phpoffice/phpspreadsheet@1.29.1 lcobucci/jwt@3.4.6`,
  ),
];

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Packages that are there to keep others out. */
export const guardNames: Readonly<Record<Ecosystem, readonly string[]>> = {
  npm: names(
    `helmet koa-helmet @fastify/helmet express-rate-limit rate-limiter-flexible @fastify/rate-limit @nestjs/throttler csurf csrf-csrf lusca
     @fastify/csrf-protection csrf dompurify isomorphic-dompurify sanitize-html xss hpp express-mongo-sanitize express-validator argon2 bcrypt bcryptjs
     eslint-plugin-security eslint-plugin-no-unsanitized express-slow-down express-brute svg-sanitizer validator`,
  ),
  pypi: names(
    `django-axes django-ratelimit django-csp django-defender flask-talisman flask-limiter flask-seasurf bleach nh3 defusedxml slowapi secure argon2-cffi
     bcrypt django-otp django-two-factor-auth django-guardian flask-wtf pip-audit bandit safety detect-secrets`,
  ),
  gems: names(
    'rack-attack secure_headers brakeman bundler-audit pundit cancancan rack-protection loofah rails-html-sanitizer sanitize devise-security devise-two-factor bcrypt rack-cors',
  ),
  maven: names(
    `org.springframework.boot:spring-boot-starter-security org.springframework.security:spring-security-web org.springframework.security:spring-security-config
     org.owasp.esapi:esapi com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer org.owasp.antisamy:antisamy org.owasp.encoder:encoder
     com.bucket4j:bucket4j-core org.owasp:dependency-check-maven org.springframework.boot:spring-boot-starter-validation com.h3xstream.findsecbugs:findsecbugs-plugin`,
  ),
  nuget: names(
    'nwebsec.aspnetcore.middleware htmlsanitizer aspnetcoreratelimit netescapades.aspnetcore.securityheaders securitycodescan.vs2019 bcrypt.net-next microsoft.aspnetcore.antiforgery',
  ),
  packagist: names(
    'ezyang/htmlpurifier roave/security-advisories enlightn/security-checker paragonie/csp-builder bepsvpt/secure-headers symfony/rate-limiter symfony/security-bundle symfony/security-csrf spatie/laravel-csp',
  ),
  go: names(
    'github.com/gorilla/csrf github.com/justinas/nosurf github.com/unrolled/secure github.com/microcosm-cc/bluemonday github.com/ulule/limiter github.com/ulule/limiter/v3 github.com/didip/tollbooth github.com/casbin/casbin github.com/casbin/casbin/v2',
  ),
  crates: names('tower_governor ammonia actix-governor governor argon2 secrecy zeroize subtle csrf'),
};
