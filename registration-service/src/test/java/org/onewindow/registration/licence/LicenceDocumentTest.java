package org.onewindow.registration.licence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.application.Filing;
import org.onewindow.registration.catalogue.EntityType;
import org.onewindow.registration.entity.Registered;
import org.onewindow.registration.licence.LicenceForm.Copy;
import org.onewindow.registration.measures.FakeCredit;
import org.onewindow.testkit.OneWindowTestResource;

@QuarkusTest
@QuarkusTestResource(OneWindowTestResource.class)
@QuarkusTestResource(FakeCredit.class)
class LicenceDocumentTest {

    private static final String BASE = "/registration/v1/licences/";
    private static final float DPI = 300;

    @Inject LicenceDocument document;

    @Test
    @Rule({"REG-112", "REG-117"})
    void theSheetShowsTheLicenceAndItsSquareLeadsToThePageThatVerifiesIt()
            throws IOException, ReaderException {
        Filing filing = Filing.of("llc");
        String uscc = filing.register();

        byte[] original = sheet(uscc, "ORIGINAL");
        byte[] duplicate = sheet(uscc, "DUPLICATE");

        assertThat(text(original))
                .contains(uscc, filing.form.get("name").asText(), "林晓云", "注册资本", "壹佰万元人民币")
                .contains("法定代表人", "登记机关", "广州市海珠区市场监督管理局", "正本", "不具有法律效力");
        assertThat(text(duplicate)).isEqualTo(text(original).replace("正本", "副本"));
        String address = square(original);
        assertThat(address).contains("/registration/v1/licences/verification?token=");
        String token =
                URLDecoder.decode(
                        address.substring(address.indexOf('=') + 1), StandardCharsets.UTF_8);
        assertThat(token).isEqualTo(given().get(BASE + uscc + "/token").asString());
        String page = given().queryParam("token", token).get(BASE + "verification").asString();
        Files.writeString(
                Files.createDirectories(Path.of("target/licences")).resolve("page.html"), page);
        given().queryParam("token", token)
                .get(BASE + "verification")
                .then()
                .statusCode(200)
                .body(
                        allOf(
                                containsString("有效"),
                                containsString("This licence is valid."),
                                containsString(filing.form.get("name").asText()),
                                not(containsString("<script"))));
    }

    @ParameterizedTest
    @CsvSource({
        "LLC, 法定代表人, 注册资本, 住所, 成立日期",
        "JSC, 法定代表人, 注册资本, 住所, 成立日期",
        "SOLE, 投资人, 出资额, 住所, 成立日期",
        "PGEN, 执行事务合伙人, 出资额, 主要经营场所, 成立日期",
        "PLIM, 执行事务合伙人, 出资额, 主要经营场所, 成立日期",
        "COOP, 法定代表人, 成员出资总额, 住所, 成立日期",
        "IND, 经营者, '', 经营场所, 注册日期",
        "BR, 负责人, '', 经营场所, 成立日期",
    })
    @Rule({"REG-002", "REG-112"})
    void eachTypeHasItsOwnItems(
            EntityType type, String responsible, String capital, String place, String date)
            throws IOException {
        byte[] pdf =
                document.pdf(licence(type, responsible, !capital.isEmpty()), "t", Copy.ORIGINAL);

        String text = text(pdf);
        assertThat(text.replaceAll("[\\s　]", ""))
                .contains(responsible + "欧阳晓云", place + "新港东路", date + "2026年03月02日", capital)
                .contains("广州市海珠区𠮷星河云图")
                .contains("㙍塱䶮");
        assertThat(text.contains("组成形式") && text.contains("家庭经营"))
                .isEqualTo(type == EntityType.IND);
        keep(pdf, type.name());
    }

    /** Looked at by people: target/licences. */
    private static void keep(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/licences"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static Licence licence(EntityType type, String role, boolean hasCapital) {
        return new Licence(
                "91440105MA5XK7T09E",
                3,
                "广州市海珠区𠮷星河云图<&>" + type,
                type,
                "类型",
                role,
                "欧阳晓云",
                type == EntityType.IND ? "家庭经营" : null,
                hasCapital
                        ? Optional.of(new Registered.Money(new BigDecimal("1234500"), "CNY"))
                        : Optional.empty(),
                "新港东路㙍塱䶮128号".repeat(3),
                "软件开发；餐饮服务（依法须经批准的项目，经相关部门批准后方可开展经营活动）；".repeat(12),
                "440105",
                "广州市海珠区市场监督管理局",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 5, 6));
    }

    @Test
    @Rule("REG-112")
    void aScopeOfAnyLengthStaysOnTheSheet() throws IOException {
        Licence licence = licence(EntityType.LLC, "法定代表人", true);
        for (int times : new int[] {5, 20, 200}) {
            Licence longer =
                    new Licence(
                            licence.uscc(),
                            licence.version(),
                            licence.name(),
                            licence.entityType(),
                            licence.typeName(),
                            licence.responsibleRole(),
                            licence.responsiblePerson(),
                            licence.composition(),
                            licence.capital(),
                            licence.domicile(),
                            licence.scope().repeat(12).substring(0, times * 25),
                            licence.authorityCode(),
                            licence.authority(),
                            licence.establishedOn(),
                            licence.issuedOn());
            byte[] pdf = document.pdf(longer, "t", Copy.ORIGINAL);

            assertThat(text(pdf)).contains("不具有法律效力");
            assertThat(text(pdf).contains("……")).isEqualTo(times == 200);
            keep(pdf, "scope-" + times);
        }
    }

    @Test
    @Rule("REG-117")
    void thePageSaysWhatIsWrongWithALicence() {
        String uscc = Filing.of("sole").register();
        String token = given().get(BASE + uscc + "/token").asString();

        given().get(BASE + "verification")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("营业执照核验"));
        given().queryParam("token", token.substring(0, token.length() - 8) + "AAAAAAAA")
                .get(BASE + "verification")
                .then()
                .statusCode(200)
                .body(allOf(containsString("内容不符"), not(containsString(uscc))));
        given().queryParam("token", "\"><script>alert(1)</script>")
                .get(BASE + "verification")
                .then()
                .statusCode(200)
                .body(not(containsString("<script")));
        given().get(BASE + uscc + "/document?copy=THIRD")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELDS"));
    }

    private static byte[] sheet(String uscc, String copy) {
        return given().queryParam("copy", copy)
                .get(BASE + uscc + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(read);
        }
    }

    /**
     * What a phone reads off the printed sheet, at the place where the square stands. The reader
     * looks at every triple of corner patterns, as phones do: the library's simple one takes the
     * first and misses about one square in fifty.
     */
    private static String square(byte[] pdf) throws IOException, ReaderException {
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(sheet).renderImageWithDPI(0, DPI);
            int left = pixels(234);
            int top = pixels(13);
            int side = pixels(46);
            int[] square = page.getRGB(left, top, side, side, null, 0, side);
            Result[] read =
                    new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(
                                            new HybridBinarizer(
                                                    new RGBLuminanceSource(side, side, square))),
                                    Map.of(DecodeHintType.TRY_HARDER, true));
            assertThat(read).hasSize(1);
            return read[0].getText();
        }
    }

    private static int pixels(int millimetres) {
        return Math.round(millimetres * DPI / 25.4f);
    }
}
