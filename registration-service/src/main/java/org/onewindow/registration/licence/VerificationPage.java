package org.onewindow.registration.licence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.rule.Rule;
import org.onewindow.platform.time.BusinessClock;
import org.onewindow.registration.entity.EntityFacts;
import org.onewindow.registration.licence.LicenceForm.Item;

/**
 * The page that a licence's QR code leads to: is it genuine, and what does the register say now.
 */
@Path("licences/verification")
@PermitAll
@RunOnVirtualThread
public class VerificationPage {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final LicenceCheck check;
    private final BusinessClock clock;

    /**
     * What the page shows.
     *
     * @param result NONE before anything was asked
     */
    record View(String result, String zh, String en, String note, List<Item> items, String asOf) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(View view);
    }

    @Inject
    VerificationPage(LicenceCheck check, BusinessClock clock) {
        this.check = check;
        this.clock = clock;
    }

    /**
     * @param token the short token of a QR code, or the address that the code holds
     */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Rule({"REG-112a", "REG-117"})
    public Response page(@QueryParam("token") @Nullable String token) {
        String page = Templates.page(view(token)).render();
        return Response.ok(page)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    private View view(@Nullable String token) {
        String asOf = MINUTE.format(clock.instant());
        if (token == null || token.isBlank()) {
            return new View("NONE", "", "", "", List.of(), asOf);
        }
        LicenceCheck.Checked checked = check.token(withoutAddress(token.strip()));
        Verification verification = checked.verification();
        return new View(
                verification.result().name(),
                verification.result().zh(),
                verification.result().en(),
                verification.note(),
                items(checked),
                asOf);
    }

    private static String withoutAddress(String token) {
        return token.substring(token.indexOf("token=") < 0 ? 0 : token.indexOf("token=") + 6);
    }

    private static List<Item> items(LicenceCheck.Checked checked) {
        if (checked.entity().isEmpty() || checked.licence().isEmpty()) {
            return List.of();
        }
        EntityFacts entity = checked.entity().get();
        Licence licence = checked.licence().get();
        return List.of(
                new Item(
                        "名称 Name",
                        entity.nameBlockedToUscc() ? entity.publicName() : licence.name()),
                new Item("统一社会信用代码 Credit code", licence.uscc()),
                new Item("主体状态 Status", entity.status().chinese() + " " + entity.status().name()),
                new Item("类型 Type", licence.typeName()),
                new Item(licence.responsibleRole() + " Responsible", licence.responsiblePerson()),
                new Item("住所 Domicile", licence.domicile()),
                new Item("经营范围 Scope", licence.scope()),
                new Item("成立日期 Established", licence.establishedOn().toString()),
                new Item("登记机关 Authority", licence.authority()),
                new Item("执照版本 Version", Integer.toString(licence.version())));
    }
}
