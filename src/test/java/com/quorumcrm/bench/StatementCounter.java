package com.quorumcrm.bench;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Counts what the application asks of its database, whoever asks it: pages, sessions, access rights. */
final class StatementCounter implements BeanPostProcessor, ApplicationContextInitializer<GenericApplicationContext> {

    private final AtomicLong statements = new AtomicLong();

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool)
                        .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
                        .build()
                : bean;
    }

    long count() {
        return statements.get();
    }
}
