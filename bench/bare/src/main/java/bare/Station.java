package bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;

@Entity
class Station {

    @Id
    long id;

    @NotBlank
    String name;
}
