package org.doorstep.platform;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as a client cannot choose it: the address of the connection or, behind proxies that
 * are trusted by name, the last address in {@code X-Forwarded-For} that is not one of theirs. Quarkus's own reading of the
 * header takes the first one, which is whatever the client wrote.
 */
@ApplicationScoped
public class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private final CurrentVertxRequest request;
    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(
            CurrentVertxRequest request, @ConfigProperty(name = "doorstep.trusted-proxies") List<String> trusted) {
        this.request = request;
        this.trusted = trusted.stream().map(ClientAddress::rule).toList();
    }

    /**
     * Who counts as one caller: an IPv4 address, or the /64 network of an IPv6 address, of which a household or a phone has
     * a whole one. It is personal data: count it, do not keep it.
     */
    public String current() {
        return of(Objects.requireNonNull(request.getCurrent()).request());
    }

    String of(HttpServerRequest request) {
        return group(client(request));
    }

    private InetAddress client(HttpServerRequest request) {
        var address =
                Objects.requireNonNull(read(request.connection().remoteAddress().hostAddress()));
        var forwarded =
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(",", -1);
        for (var i = forwarded.length - 1; i >= 0 && isTrusted(address); i--) {
            var before = read(forwarded[i].strip());
            if (before == null) {
                break; // nothing, or nothing that a proxy writes
            }
            address = before;
        }
        return address;
    }

    private boolean isTrusted(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(rule -> rule.matches(socket));
    }

    private static String group(InetAddress address) {
        return address instanceof Inet6Address
                ? NetUtil.toAddressString(address(Arrays.copyOf(
                                Arrays.copyOf(address.getAddress(), NETWORK_BYTES), address.getAddress().length)))
                        + "/64"
                : address.getHostAddress();
    }

    /** An address and never a name, which would be looked up; IPv4 mapped into IPv6 is IPv4. */
    private static @Nullable InetAddress read(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes == null ? null : address(bytes);
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static IpSubnetFilterRule rule(String network) {
        var parts = network.strip().split("/", -1);
        var address = read(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("DOORSTEP_TRUSTED_PROXIES: " + network + " is no address or network");
        }
        var bits = parts.length > 1 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }
}
