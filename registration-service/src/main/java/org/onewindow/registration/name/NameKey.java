package org.onewindow.registration.name;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;

/** What is left of a name when looks do not count: the forms in which names are compared. */
final class NameKey {

    private NameKey() {}

    /** Full and half width folded, traditional made simplified, only letters and digits kept. */
    static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder();
        folded.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(kept::appendCodePoint);
        return kept.isEmpty() ? "" : ZhConverterUtil.toSimple(kept.toString());
    }

    /** How a key sounds, without tones: 星河 and 兴河 are both {@code xing he}. */
    static String sound(String key) {
        return key.isEmpty() ? "" : PinyinHelper.toPinyin(key, PinyinStyleEnum.NORMAL);
    }

    /** The characters of a key in order of their code, so that 云星 and 星云 are the same. */
    static String sortedCharacters(String key) {
        int[] sorted = key.codePoints().sorted().toArray();
        return new String(sorted, 0, sorted.length);
    }
}
