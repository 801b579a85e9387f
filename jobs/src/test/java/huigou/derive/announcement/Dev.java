package huigou.derive.announcement;
public class Dev {
  public static void main(String[] a) {
    Score s = Score.of(Labelled.all(a[0]));
    if (a.length == 1) s.misread().forEach(System.out::println);
    System.out.println(s.misread().size() + " misread");
    System.out.println(s.row(a[0]));
  }
}
