import type { Ecosystem } from '../read-package-file.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names that others imitate. Two of them that look alike are both honest, so near neighbours stand here, too. */
export const knownNames: Readonly<Record<Ecosystem, readonly string[]>> = {
  npm: words(`
    react preact react-dom react-router react-router-dom react-redux redux express lodash lodash-es axios chalk commander debug
    moment request requests async webpack webpack-cli babel-core babel-loader typescript eslint tslint stylelint jest vitest mocha
    chai sinon cypress puppeteer playwright next nuxt angular svelte vite vitest rollup parcel gulp grunt bluebird underscore
    jquery colors color yargs minimist dotenv dotenv-expand cors body-parser cookie-parser cookie cookies multer passport jsonwebtoken bcrypt
    bcryptjs uuid nanoid socket.io socket.io-client mongoose mongodb mysql mysql2 sequelize knex prisma typeorm redis ioredis
    graphql apollo-server nodemon cross-env cross-spawn cross-fetch node-fetch rimraf mkdirp semver inquirer ora prettier
    husky lint-staged date-fns dayjs luxon validator joi zod yup formik winston morgan pino helmet nodemailer sharp
    tailwindcss postcss autoprefixer styled-components discord.js electron ethers web3 fs-extra readable-stream source-map
    source-map-support event-stream ua-parser-js colorette picocolors rxjs tslib event-target-shim crypto-js js-yaml
    ws ejs pug handlebars mustache marked cheerio jsdom core-js coffee-script classnames immer zustand three
  `),
  pypi: words(`
    requests request urllib3 numpy pandas scipy matplotlib django flask jinja2 sqlalchemy pytest setuptools cryptography
    pyyaml pillow boto3 botocore tensorflow torch torchvision keras scikit-learn beautifulsoup4 selenium scrapy
    celery redis psycopg psycopg2 psycopg2-binary pymongo mongoengine aiohttp httpx fastapi pydantic uvicorn gunicorn colorama click
    rich typer python-dateutil dateutils python-dotenv paramiko fabric ansible virtualenv poetry black flake8 mypy pylint
    jupyter notebook ipython openai anthropic transformers langchain tqdm simplejson ujson orjson jsonschema markdown
    markupsafe werkzeug certifi chardet charset-normalizer cffi pycparser idna packaging attrs lxml html5lib bcrypt pyjwt
    python-jose passlib twine wheel docker kubernetes google-cloud-storage azure-storage-blob discord-py telethon web3
    protobuf grpcio grpcio-tools pycryptodome pycryptodomex pycrypto pyopenssl jellyfish coverage hypothesis
  `),
  crates: words(`
    serde serde_json serde_yaml serde_derive tokio async-std futures rand rand_core regex reqwest hyper actix-web axum warp rocket
    clap structopt anyhow thiserror log env_logger tracing tracing-subscriber chrono time uuid libc lazy_static once_cell
    rayon crossbeam itertools bytes base64 sha2 diesel sqlx rustls openssl tonic prost bitflags num_cpus rust_decimal
  `),
  gems: words(`
    rails rack rake rspec rspec-core sinatra puma unicorn nokogiri devise sidekiq redis bundler activerecord activesupport
    actionpack faraday httparty rest-client capistrano pg mysql2 sqlite3 omniauth bcrypt jwt rubocop minitest capybara
    factory_bot factory_girl faker kaminari pundit cancancan carrierwave paperclip strong_password atlas_client bootstrap-sass
  `),
  packagist: words(`
    laravel/framework symfony/console symfony/http-foundation guzzlehttp/guzzle monolog/monolog phpunit/phpunit doctrine/orm
    doctrine/dbal twig/twig nesbot/carbon league/flysystem ramsey/uuid predis/predis phpmailer/phpmailer firebase/php-jwt
  `),
  go: words(`
    github.com/gin-gonic/gin github.com/gorilla/mux github.com/gorilla/websocket github.com/gorilla/sessions github.com/labstack/echo
    github.com/gofiber/fiber github.com/go-chi/chi github.com/stretchr/testify github.com/sirupsen/logrus github.com/spf13/cobra
    github.com/spf13/viper github.com/spf13/pflag github.com/google/uuid github.com/google/go-cmp github.com/pkg/errors
    github.com/jackc/pgx github.com/lib/pq github.com/go-sql-driver/mysql github.com/mattn/go-sqlite3 github.com/jmoiron/sqlx
    github.com/redis/go-redis github.com/golang-jwt/jwt github.com/prometheus/client_golang github.com/hashicorp/vault
    github.com/hashicorp/consul github.com/aws/aws-sdk-go github.com/docker/docker github.com/urfave/cli github.com/fatih/color
    github.com/rs/zerolog github.com/boltdb/bolt github.com/shopspring/decimal github.com/golang/protobuf github.com/fsnotify/fsnotify
    golang.org/x/crypto golang.org/x/net golang.org/x/sync golang.org/x/text golang.org/x/oauth2 google.golang.org/grpc
    google.golang.org/protobuf go.uber.org/zap gorm.io/gorm gopkg.in/yaml
  `),
  maven: words(`
    com.fasterxml.jackson.core:jackson-databind com.fasterxml.jackson.core:jackson-core com.google.guava:guava com.google.code.gson:gson
    org.apache.commons:commons-lang3 org.apache.commons:commons-text commons-io:commons-io org.apache.logging.log4j:log4j-core
    org.apache.logging.log4j:log4j-api org.slf4j:slf4j-api ch.qos.logback:logback-classic org.springframework:spring-core
    org.springframework:spring-web org.springframework.boot:spring-boot-starter-web junit:junit org.junit.jupiter:junit-jupiter
    org.mockito:mockito-core org.projectlombok:lombok org.hibernate:hibernate-core mysql:mysql-connector-java
    org.postgresql:postgresql com.squareup.okhttp3:okhttp io.netty:netty-all org.apache.httpcomponents:httpclient
  `),
  nuget: words(`
    newtonsoft.json serilog automapper dapper xunit nunit moq polly mediatr fluentvalidation fluentassertions nlog swashbuckle.aspnetcore
    entityframework microsoft.entityframeworkcore system.text.json azure.identity stackexchange.redis rabbitmq.client npgsql
  `),
};
