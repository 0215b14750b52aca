package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link Viewer} to handler methods; a nullable parameter is null while nobody is signed in. */
@Component
class ViewerArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var viewer = viewer(request);
        if (viewer == null && Nullness.forMethodParameter(parameter) != Nullness.NULLABLE) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return viewer;
    }

    private static @Nullable Viewer viewer(NativeWebRequest request) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        return servletRequest == null ? null : CurrentViewer.of(servletRequest);
    }
}
