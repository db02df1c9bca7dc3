package org.onewindow.registration.licence;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.licence.LicenceForm.Copy;

/**
 * Sets a licence as a PDF sheet in the familiar layout, marked 样本 as long as this is no authority.
 */
@Singleton
class LicenceDocument {

    private static final String FONT = "/fonts/LXGWWenKai-Regular.ttf";

    private final String verification;
    private final Supplier<byte[]> font = new FontFile();

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance form(LicenceForm form);
    }

    /**
     * @param publicUrl under which everybody reaches the service, for the QR code
     */
    @Inject
    LicenceDocument(
            @ConfigProperty(name = "onewindow.url.public", defaultValue = "http://127.0.0.1:8080")
                    String publicUrl) {
        verification = publicUrl + "/registration/v1/licences/verification?token=";
    }

    /** The PDF; its QR code leads to the page that verifies the short token. */
    @Rule({"REG-112", "REG-117"})
    byte[] pdf(Licence licence, String token, Copy copy) {
        String address = verification + URLEncoder.encode(token, StandardCharsets.UTF_8);
        LicenceForm form = LicenceForm.of(licence, copy, QrSquare.of(address));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(() -> new ByteArrayInputStream(font.get()), "WenKai")
                    .withHtmlContent(Templates.form(form).render(), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new IllegalStateException("cannot set the licence " + licence.uscc(), e);
        }
        return pdf.toByteArray();
    }

    /** The font, read at the first licence: 15 MB that a service without readers does not need. */
    private static final class FontFile implements Supplier<byte[]> {

        private byte[] bytes = {};

        @Override
        public synchronized byte[] get() {
            if (bytes.length == 0) {
                bytes = read();
            }
            return bytes;
        }

        private static byte[] read() {
            try (InputStream file = LicenceDocument.class.getResourceAsStream(FONT)) {
                if (file == null) {
                    throw new IllegalStateException("no font " + FONT);
                }
                return file.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + FONT, e);
            }
        }
    }
}
