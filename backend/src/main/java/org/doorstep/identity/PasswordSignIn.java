package org.doorstep.identity;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.doorstep.platform.Problem;

/** On what is there only where staff sign in with passwords of ours; with a provider it answers {@code not-found}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface PasswordSignIn {

    /** Holds it. */
    @Provider
    @PasswordSignIn
    class Filter implements ContainerRequestFilter {

        private final SignInProvider provider;

        Filter(SignInProvider provider) {
            this.provider = provider;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (provider.isThere()) {
                throw Problem.notFound();
            }
        }
    }
}
