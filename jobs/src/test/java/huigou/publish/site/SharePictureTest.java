package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.text.Language;
import huigou.support.BundledEdition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of the bundled edition. */
class SharePictureTest {

  private static Path picture(Language language) {
    return BundledEdition.root().resolve(SharePicture.path(language));
  }

  @Test
  void itHasTheSizeThatSitesShowAndIsTheSameInBothLanguages() throws IOException {
    BufferedImage image = ImageIO.read(picture(Language.EN).toFile());
    assertThat(image.getWidth()).isEqualTo(SharePicture.WIDTH);
    assertThat(image.getHeight()).isEqualTo(SharePicture.HEIGHT);
    assertThat(picture(Language.EN)).hasSameBinaryContentAs(picture(Language.ZH_HANT));
    assertThat(Files.size(picture(Language.EN))).isLessThan(100_000);
  }

  /** The sign above left, the line of the fixings below it; nothing above right. */
  @Test
  void theSignAndTheLineAreDrawn() throws IOException {
    BufferedImage image = ImageIO.read(picture(Language.EN).toFile());
    int paper = image.getRGB(5, 5);
    assertThat(drawn(image, paper, 60, 60, 240, 240)).isPositive();
    assertThat(drawn(image, paper, 80, 255, 1120, 560)).isPositive();
    assertThat(drawn(image, paper, 700, 0, 1200, 240)).isZero();
  }

  private static int drawn(BufferedImage image, int paper, int x0, int y0, int x1, int y1) {
    int drawn = 0;
    for (int x = x0; x < x1; x++) {
      for (int y = y0; y < y1; y++) {
        drawn += image.getRGB(x, y) == paper ? 0 : 1;
      }
    }
    return drawn;
  }
}
