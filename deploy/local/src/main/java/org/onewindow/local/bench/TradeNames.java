package org.onewindow.local.bench;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Names of companies that do not get in each other's way: trade names of four characters out of
 * sixty that all sound different, each set of four used in one order only.
 */
final class TradeNames implements Iterator<String> {

    private static final String CHARACTERS =
            "安百昌达恩丰光海华佳金凯兰美宁鹏清荣森泰万祥亚泽博诚德飞贵恒康隆茂诺普启瑞顺腾伟兴源振卓雷明南平群如思天文欣永志朗凌浩";

    private final int[] places = {0, 1, 2, 3};
    private boolean first = true;

    /**
     * @param used names from the beginning that are in use already
     */
    TradeNames(int used) {
        for (int i = 0; i < used; i++) {
            advance();
        }
    }

    @Override
    public boolean hasNext() {
        return places[0] < CHARACTERS.length() - places.length;
    }

    @Override
    public String next() {
        if (!first) {
            advance();
        }
        first = false;
        StringBuilder name = new StringBuilder();
        for (int place : places) {
            name.append(CHARACTERS.charAt(place));
        }
        return "广州市海珠区" + name + "科技有限公司";
    }

    private void advance() {
        for (int i = places.length - 1; i >= 0; i--) {
            if (places[i] < CHARACTERS.length() - (places.length - i)) {
                places[i]++;
                for (int j = i + 1; j < places.length; j++) {
                    places[j] = places[j - 1] + 1;
                }
                return;
            }
        }
        throw new NoSuchElementException("all names are used");
    }
}
