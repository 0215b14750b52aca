# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package
# The embedded PostgreSQL is for trying Quorum without a database; its binaries are some 200 MB that the image never starts.
RUN java -Djarmode=tools -jar target/quorum.jar extract --layers --destination extracted \
 && rm extracted/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 quorum \
 && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /opt/quorum --shell /usr/sbin/nologin quorum \
 && install -d -o quorum -g quorum /var/lib/quorum
WORKDIR /opt/quorum

# Seldom changing layers first. The files belong to root: the application can read them and not rewrite them.
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./

ENV SPRING_PROFILES_ACTIVE=prod \
    SERVER_ADDRESS=0.0.0.0 \
    MANAGEMENT_SERVER_PORT=8081 \
    QUORUM_DATA=/var/lib/quorum
USER 10001:10001
VOLUME /var/lib/quorum
EXPOSE 8080

# bash opens the connection itself: the image needs no HTTP client.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --start-interval=2s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]

# More options for the JVM go into JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=75", "--enable-native-access=ALL-UNNAMED", "-jar", "quorum.jar"]
