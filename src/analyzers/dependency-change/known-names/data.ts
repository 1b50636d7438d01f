import type { Ecosystem } from '../read-package-file.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names that others imitate. Two of them that look alike are both honest, so near neighbours stand here, too. */
export const knownNames: Readonly<Partial<Record<Ecosystem, readonly string[]>>> = {
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
  nuget: words(`
    newtonsoft.json serilog automapper dapper xunit nunit moq polly mediatr fluentvalidation fluentassertions nlog swashbuckle.aspnetcore
    entityframework microsoft.entityframeworkcore system.text.json azure.identity stackexchange.redis rabbitmq.client npgsql
  `),
};
