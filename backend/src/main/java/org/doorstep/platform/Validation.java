package org.doorstep.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.jspecify.annotations.Nullable;

/** Bean Validation speaks the language of the request, as {@link Texts} does, and names a field as JSON does. */
@ApplicationScoped
class Validation implements ValidatorFactoryCustomizer {

    private final CurrentVertxRequest request;

    Validation(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.localeResolver(context -> Texts.in(language()).locale());
        configuration.propertyNodeNameProvider(Validation::nameInJson);
    }

    private @Nullable String language() {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader("Accept-Language");
    }

    private static String nameInJson(Property property) {
        if (property instanceof JavaBeanProperty ofBean) {
            try {
                var name = ofBean.getDeclaringClass()
                        .getDeclaredField(property.getName())
                        .getAnnotation(JsonProperty.class);
                if (name != null) {
                    return name.value();
                }
            } catch (NoSuchFieldException noField) {
                return property.getName();
            }
        }
        return property.getName();
    }
}
