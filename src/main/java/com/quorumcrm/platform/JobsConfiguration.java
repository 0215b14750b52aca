package com.quorumcrm.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** db-scheduler with our clock, JSON instead of Java serialization, and its tasks made from the beans of the modules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DbSchedulerProperties.class)
class JobsConfiguration {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_RETRY = Duration.ofHours(6);
    private static final int GROWING_RETRIES = 11;

    @Bean(destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(
            DbSchedulerProperties properties,
            DataSource database,
            Clock clock,
            Jobs jobs,
            ObjectProvider<RecurringJob> recurring,
            ObjectProvider<StatsRegistry> statistics) {
        var tasks = new ArrayList<Task<?>>();
        tasks.add(oneTime(jobs));
        recurring.forEach(job -> tasks.add(recurring(job)));
        return DbSchedulerConfigurationSupport.buildScheduler(
                properties,
                new JsonJobs(),
                statistics.getIfAvailable(() -> StatsRegistry.NOOP),
                clock::instant,
                database,
                tasks,
                List.of(),
                List.of());
    }

    private static Task<JobCall> oneTime(Jobs jobs) {
        return Tasks.oneTime(Jobs.TASK, JobCall.class)
                .onFailure(FailureHandler.<JobCall>maxRetries(GROWING_RETRIES)
                        .withBackoff(FIRST_RETRY, 2)
                        .then(new OnFailureRetryLater<>(LAST_RETRY)))
                .execute((job, context) -> jobs.run(job.getData()));
    }

    private static Task<Void> recurring(RecurringJob job) {
        return Tasks.recurring(job.name(), Schedules.cron(job.cron(), job.zone()))
                .execute((instance, context) -> job.work().run());
    }

    private static final class JsonJobs implements DbSchedulerCustomizer, Serializer {

        private final JsonMapper json = JsonMapper.shared();

        @Override
        public Optional<Serializer> serializer() {
            return Optional.of(this);
        }

        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return json.readValue(data, type);
        }
    }
}
