package com.quorumcrm.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Counts what the application asks of its database, whoever asks it: pages, sessions, access rights. */
final class StatementCounter implements BeanPostProcessor, ApplicationContextInitializer<GenericApplicationContext> {

    private final AtomicLong statements = new AtomicLong();
    private volatile boolean listening;
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
        context.getBeanFactory().registerSingleton("statementCounter", this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool)
                        .afterQuery((execution, queries) -> {
                            statements.addAndGet(queries.size());
                            if (listening) {
                                queries.forEach(query -> texts.add(query.getQuery()));
                            }
                        })
                        .build()
                : bean;
    }

    long count() {
        return statements.get();
    }

    /** What is asked while something is done. */
    List<String> during(Runnable work) {
        texts.clear();
        listening = true;
        work.run();
        listening = false;
        return List.copyOf(texts);
    }
}
