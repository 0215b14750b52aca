package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses form fields as {@code lines[99999].name}: binding would fill a list up to that index, and fails without words
 * beyond 255.
 */
@Component
class ListIndexes implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern TOO_HIGH = Pattern.compile("\\[(?!(?:\\d{1,2}|1\\d\\d)])\\d+]");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** @throws NotUnderstood naming the field */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().keySet().stream()
                .filter(name -> TOO_HIGH.matcher(name).find())
                .findFirst()
                .ifPresent(name -> {
                    throw new NotUnderstood(name, "web.form.index");
                });
        return true;
    }
}
