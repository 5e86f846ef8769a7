# The same steps as scripts/setup and scripts/build, one stage each. Keep them in step.
# NOT RUN by the tests: they must also work on machines without a container engine. Try it
# (docker build -t expeditie . && docker run -p 3000:3000 …, see docs/operations.md) before you rely on it.

# 1. The stylesheet and wasm-opt.
FROM node:20-bookworm-slim AS style
WORKDIR /build/style
COPY style/package.json style/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY style/ ./
RUN node build.mjs

# 2. The browser library, and the server.
FROM rust:1-bookworm AS rust
WORKDIR /build
COPY rust-toolchain.toml Cargo.toml Cargo.lock ./
RUN rustup target add wasm32-unknown-unknown
# Exactly the version of the library; unoptimised, because it runs for a second.
RUN version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock) \
 && CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install wasm-bindgen-cli --version "$version"
COPY build.rs ./
COPY examples/ examples/
COPY locales/ locales/
COPY migrations/ migrations/
COPY public/ public/
COPY src/ src/
RUN cargo build --lib --no-default-features --features hydrate --target wasm32-unknown-unknown --profile wasm-release --locked \
 && wasm-bindgen --target web --no-typescript --out-name expeditie --out-dir target/site/pkg \
    target/wasm32-unknown-unknown/wasm-release/expeditie.wasm
RUN cargo build --release --locked --bin expeditie

# 3. wasm-opt comes from npm, so it runs where node is.
FROM style AS site
WORKDIR /build
COPY --from=rust /build/target/site/pkg site/pkg
RUN style/node_modules/.bin/wasm-opt -Oz --enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
    -o site/pkg/small.wasm site/pkg/expeditie_bg.wasm \
 && mv site/pkg/small.wasm site/pkg/expeditie_bg.wasm \
 && cp style/dist/site.css site/site.css

# 4. What runs: one binary and its files. Certificates and the zone database are inside the binary.
FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin expeditie \
 && install -d -o expeditie -g expeditie -m 0700 /data
COPY --from=rust /build/target/release/expeditie /usr/local/bin/expeditie
COPY --from=site /build/site /srv/expeditie/site
USER expeditie
WORKDIR /data
VOLUME /data
ENV SITE_ADDR=0.0.0.0:3000 \
    SITE_DIR=/srv/expeditie/site \
    DATABASE_URL=sqlite:///data/expeditie.db \
    SECRET_KEY_FILE=/data/secret.key \
    MAIL_FOLDER=/data/postvak \
    EXPEDITIE_ENV=production
EXPOSE 3000
# There is no curl in the image: the program checks configuration, database and mail itself. An
# orchestrator asks the server: /healthz (it runs) and /readyz (the database answers).
HEALTHCHECK --interval=5m --timeout=30s --start-period=10s CMD ["expeditie", "check"]
CMD ["expeditie", "serve"]
